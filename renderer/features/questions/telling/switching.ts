import { count } from '../../../../core/figures/count.ts';
import { formatValue } from '../../../../core/figures/value.ts';
import type { SwitchingAnswer } from '../../../../core/study/switching.ts';
import {
  aheadWords,
  otherWorldWords,
  placeWords,
  switchesOf,
  SWITCHING_VERDICT_WORDS,
  toldSwitching,
} from '../../../../core/study/switching/sentences.ts';
import type { Names } from '../../../../core/study/told.ts';
import { changeWords, percent, sizeWords, unitOf } from '../../../../core/study/words.ts';
import { MOST_DRAWN } from './telling.ts';
import type { Part, Telling } from './telling.ts';
import { changeTick } from './ticks.ts';

/** What would have to be true for the other option to be ahead, the nearest to what is assumed first. */
export function tellSwitching(answer: SwitchingAnswer, names: Names): Telling {
  return {
    ...toldSwitching(answer, names),
    parts: [...switchPart(answer), ...worldPart(answer, names)],
  };
}

function switchPart(answer: SwitchingAnswer): readonly Part[] {
  const all = switchesOf(answer);
  if (all.length === 0) return [];
  return [
    {
      id: 'switches',
      title: 'Where the lead passes, the nearest to what is assumed first',
      unit: 'place in the range',
      meaning:
        'From the low end of each range (0%) to the high end (100%); what is used stands at 50%. The line is where it cannot be told.',
      summary: `The lead passes at ${count(all.length, 'place')}, in ${count(new Set(all.map(({ row }) => row.parameter)).size, 'assumption')}.`,
      picture: {
        kind: 'intervals',
        reference: 0.5,
        rows: all
          .slice(0, MOST_DRAWN)
          .map(({ row: { parameter, label, unit }, one: { side, value, position, open } }) => ({
            id: `${parameter}-${side}`,
            label,
            figure: `${side} ${placeWords(value, unit)}`,
            points: [{ role: 'decision', name: label, mean: position, low: open.low, high: open.high }],
          })),
      },
      format: percent,
      table: {
        head: [
          'Assumption',
          'Used',
          'Range',
          'Switches',
          'Cannot be told between',
          'Part of the way to the end',
        ],
        rows: all.map(
          ({ row: { label, unit, figure, low, high }, one: { side, value, openValues, position } }) => [
            label,
            formatValue(figure, unit),
            `${formatValue(low, unit)} to ${formatValue(high, unit)}`,
            `${side} ${placeWords(value, unit)}`,
            `${placeWords(openValues.low, unit)} and ${placeWords(openValues.high, unit)}`,
            percent(2 * Math.abs(position - 0.5)),
          ],
        ),
        exact: {
          head: ['parameter', 'used', 'low', 'high', 'side', 'value', 'open low', 'open high'],
          rows: all.map(({ row: { parameter, figure, low, high }, one: { side, value, openValues } }) => [
            parameter,
            figure,
            low,
            high,
            side,
            value,
            openValues.low,
            openValues.high,
          ]),
        },
      },
    },
  ];
}

function worldPart(answer: SwitchingAnswer, names: Names): readonly Part[] {
  const { worlds, indicator } = answer;
  if (worlds.length === 0) return [];
  const unit = unitOf(indicator);
  const named = worlds.map((world) => ({ ...world, name: otherWorldWords(world, names.future) }));
  return [
    {
      id: 'worlds',
      title: 'Other futures and rules of the market',
      unit,
      meaning: `“${names.option(answer.option)}” less “${names.option(answer.against)}”, if it were so.`,
      summary: `${worlds.filter(({ verdict }) => verdict === 'switches').length} of ${worlds.length} change who is ahead.`,
      picture: {
        kind: 'intervals',
        reference: 0,
        rows: named.flatMap(({ name, difference, verdict }, at) =>
          difference === null
            ? []
            : [
                {
                  id: `${at}`,
                  label: name,
                  figure: `who is ahead switches: ${SWITCHING_VERDICT_WORDS[verdict]}`,
                  points: [
                    {
                      role: 'decision' as const,
                      name,
                      mean: difference.mean,
                      low: difference.interval?.low ?? null,
                      high: difference.interval?.high ?? null,
                    },
                  ],
                },
              ],
        ),
      },
      format: (value, step = 0) => changeTick(value, unit, step),
      table: {
        head: ['If', 'Difference', 'Standard error', 'Ahead', 'Switches'],
        rows: named.map(({ name, difference, ahead, verdict }) => [
          name,
          difference === null ? 'refused' : changeWords(difference.mean, unit),
          difference === null ? '' : sizeWords(difference.standardError, unit),
          aheadWords(ahead, answer, names.option),
          SWITCHING_VERDICT_WORDS[verdict],
        ]),
        exact: {
          head: ['if', 'difference', 'low', 'high', 'standard error', 'ahead', 'switches'],
          rows: named.map(({ name, difference, ahead, verdict }) => [
            name,
            difference?.mean ?? '',
            difference?.interval?.low ?? '',
            difference?.interval?.high ?? '',
            difference?.standardError ?? '',
            ahead,
            verdict,
          ]),
        },
      },
    },
  ];
}
