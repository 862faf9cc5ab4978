import { USUAL_CONFIDENCE } from '../../../../core/statistics/interval.ts';
import { unseenUpTo } from '../../../../core/statistics/sequential/cautious-interval.ts';
import type { SwitchingAnswer } from '../../../../core/study/switching.ts';
import type {
  Ahead,
  Standing,
  Switch,
  SwitchingParameter,
  SwitchingVerdict,
  SwitchingWorld,
} from '../../../../core/study/switching/answer.ts';
import { fewestToName } from '../../../../core/study/switching/order.ts';
import { count } from '../../../format/month.ts';
import { formatValue } from '../../../format/value.ts';
import { MOST_DRAWN } from './telling.ts';
import type { Names, Part, Telling } from './telling.ts';
import {
  changeTick,
  changeWords,
  estimateWords,
  measureName,
  percent,
  ruleName,
  sentence,
  sizeWords,
  unitOf,
} from './words.ts';

const MOST_SAID = 5;
const MOST_NAMED = 12;

/** What would have to be true for the other option to be ahead, the nearest to what is assumed first. */
export function tellSwitching(answer: SwitchingAnswer, names: Names): Telling {
  const switching = answer.parameters.filter(({ verdict }) => verdict === 'switches');
  return {
    headline: headlineOf(answer, switching, names),
    sentences: [
      ...(answer.isOver ? [] : ['The search is not over: this is what it knows so far.']),
      standingSentence(answer, names),
      ...switching
        .flatMap((row) => row.switches.map((one) => switchSentence(row, one, answer, names)))
        .slice(0, MOST_SAID),
      ...openSentences(answer),
    ],
    parts: [...switchPart(switching), ...worldPart(answer, names)],
    notes: [
      'Each assumption moves by itself, all others as they stand, on the same people and the same luck. Its two ends and the middle are looked at; a lead that passes and comes back between them is not seen, and what two would do together this cannot show.',
      `Within the part marked as open it cannot be told who is ahead. What happens in fewer than ${(unseenUpTo(fewestToName(answer.most), USUAL_CONFIDENCE) * 100).toFixed(0)} runs of 100 may not be among those run.`,
    ],
  };
}

function headlineOf(answer: SwitchingAnswer, switching: readonly SwitchingParameter[], names: Names): string {
  const [nearest] = switching;
  const [one] = nearest?.switches ?? [];
  if (nearest !== undefined && one !== undefined) return switchSentence(nearest, one, answer, names);
  return `No assumption by itself, at either end of its range, is known ${answer.isOver ? '' : 'so far '}to change who is ahead.`;
}

function standingSentence(answer: SwitchingAnswer, { option, future }: Names): string {
  const { asItStands, better, indicator, most } = answer;
  const unit = unitOf(indicator);
  const { difference } = asItStands;
  const said =
    difference === null
      ? 'is not known, for the model refuses it'
      : `is ${estimateWords(difference, unit)} over ${count(difference.replicates, 'run')}`;
  const head = `${measureName(indicator)}, ${better} is better: as everything stands in “${future(answer.future)}”, “${option(answer.option)}” less “${option(answer.against)}” ${said}.`;
  if (difference !== null && difference.mean === 0 && difference.standardError === 0)
    return `${head} The two do not differ in any run.`;
  const leader = leaderOf(asItStands.ahead, answer, option);
  if (leader === null)
    return `${head} Who is ahead cannot be told within ${most} runs, so that an assumption is named only where its two ends have different leaders.`;
  return `${head} So “${leader}” is ahead.`;
}

function switchSentence(
  { label, unit, figure }: SwitchingParameter,
  { ahead, side, value, open, openValues: { low, high } }: Switch,
  answer: SwitchingAnswer,
  { option }: Names,
): string {
  const between =
    low === high || open.low === open.high
      ? ''
      : `; between ${formatValue(low, unit)} and ${formatValue(high, unit)} it cannot be told`;
  return `“${leaderOf(ahead, answer, option) ?? ''}” would be ahead if “${label}” were ${side} ${formatValue(value, unit)} (${formatValue(figure, unit)} is used)${between}.`;
}

function switchPart(rows: readonly SwitchingParameter[]): readonly Part[] {
  const all = rows.flatMap((row) => row.switches.map((one) => ({ ...row, ...one, row })));
  if (all.length === 0) return [];
  return [
    {
      id: 'switches',
      title: 'Where the lead passes, the nearest to what is assumed first',
      unit: 'place in the range',
      meaning:
        'From the low end of each range (0%) to the high end (100%); what is used stands at 50%. The line is where it cannot be told.',
      summary: `${count(all.length, 'switch').replace('switchs', 'switches')} found in ${count(rows.length, 'assumption')}.`,
      picture: {
        kind: 'intervals',
        reference: 0.5,
        rows: all.slice(0, MOST_DRAWN).map(({ parameter, label, unit, side, value, position, open }) => ({
          id: `${parameter}-${side}`,
          label: `${label}: ${side} ${formatValue(value, unit)}`,
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
        rows: all.map(({ row, label, unit, figure, side, value, openValues, position }) => [
          label,
          formatValue(figure, unit),
          `${formatValue(row.low, unit)} to ${formatValue(row.high, unit)}`,
          `${side} ${formatValue(value, unit)}`,
          `${formatValue(openValues.low, unit)} and ${formatValue(openValues.high, unit)}`,
          percent(2 * Math.abs(position - 0.5)),
        ]),
        exact: {
          head: ['parameter', 'used', 'low', 'high', 'side', 'value', 'open low', 'open high'],
          rows: all.map(({ row, parameter, figure, side, value, openValues }) => [
            parameter,
            figure,
            row.low,
            row.high,
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

const SWITCHES: { readonly [V in SwitchingVerdict]: string } = {
  switches: 'yes',
  'does-not-switch': 'no',
  'cannot-tell': 'cannot tell',
};

function worldPart(answer: SwitchingAnswer, names: Names): readonly Part[] {
  const { worlds, indicator } = answer;
  if (worlds.length === 0) return [];
  const unit = unitOf(indicator);
  const named = worlds.map((world) => ({ ...world, name: worldWords(world, names.future) }));
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
                  label: `${name}: switches ${SWITCHES[verdict]}`,
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
          leaderOf(ahead, answer, names.option) ?? (ahead === 'refused' ? 'refused' : 'cannot tell'),
          SWITCHES[verdict],
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

function worldWords({ rule, future }: SwitchingWorld, nameOf: (id: string) => string): string {
  return rule === null ? nameOf(future) : sentence(ruleName(rule.switch, rule.choice));
}

function openSentences({ parameters }: SwitchingAnswer): readonly string[] {
  const still = parameters.filter(({ verdict }) => verdict === 'does-not-switch').length;
  const open = parameters.filter(({ verdict }) => verdict === 'cannot-tell');
  const left = open.length - MOST_NAMED;
  const refused = parameters.flatMap(({ label, atLow, atHigh }) => {
    const [first] = [atLow.refused, atHigh.refused].filter(
      (each): each is NonNullable<Standing['refused']> => each !== null,
    );
    return first === undefined ? [] : [`At an end of “${label}” the model refuses runs: ${first.reason}`];
  });
  return [
    ...(still === 0 ? [] : [`${count(still, 'assumption')} leave the lead where it is at both ends.`]),
    ...(open.length === 0
      ? []
      : [
          `For ${count(open.length, 'assumption')} it cannot be told: ${open
            .slice(0, MOST_NAMED)
            .map(({ label }) => `“${label}”`)
            .join(', ')}${left > 0 ? ` and ${left} more` : ''}.`,
        ]),
    ...refused.slice(0, 3),
  ];
}

function leaderOf(
  ahead: Ahead,
  answer: Pick<SwitchingAnswer, 'option' | 'against'>,
  nameOf: (id: string) => string,
): string | null {
  return ahead === 'option' || ahead === 'against' ? nameOf(answer[ahead]) : null;
}
