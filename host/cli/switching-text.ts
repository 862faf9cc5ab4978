import { formatValue } from '../../core/figures/value.ts';
import type { Unit } from '../../core/parameters/parameter.ts';
import type { SwitchingAnswer } from '../../core/study/switching.ts';
import {
  aheadWords,
  otherWorldWords,
  placeWords,
  switchesOf,
  SWITCHING_VERDICT_WORDS,
  toldSwitching,
} from '../../core/study/switching/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { changeWords, percent, sizeWords, unitOf } from '../../core/study/words.ts';
import { figureTable } from './figure-table.ts';
import type { Column } from './table.ts';
import { toldText } from './told-text.ts';

/** What would have to be true for the other option to be ahead, the nearest to what is assumed first. */
export function switchingText(answer: SwitchingAnswer, names: Names): string {
  return toldText(toldSwitching(answer, names), [
    ...(switchesOf(answer).length === 0
      ? []
      : [['Where the lead passes, the nearest to what is assumed first', switchTable(answer)].join('\n')]),
    ...(answer.worlds.length === 0
      ? []
      : [['Other futures and rules of the market', worldTable(answer, names)].join('\n')]),
  ]);
}

/** Parameters stand here by the ids that other commands take. */
function switchTable(answer: SwitchingAnswer): string {
  const right = 'right' as const;
  const columns: readonly Column[] = [
    { head: 'Parameter', narrowest: 24 },
    { head: 'Used', align: right },
    { head: 'Range' },
    { head: 'Switches at', align: right },
    { head: 'Cannot be told from' },
    { head: 'Part of the way to the end', align: right },
  ];
  const cells = switchesOf(answer).map(
    ({ row: { parameter, unit, figure, low, high }, one: { side, value, openValues, position } }) => [
      parameter,
      formatValue(figure, unit),
      `${bare(low, unit)} to ${bare(high, unit)}`,
      `${side} ${placeWords(value, unit)}`,
      `${bare(openValues.low, unit)} to ${bare(openValues.high, unit)}`,
      percent(2 * Math.abs(position - 0.5)),
    ],
  );
  return figureTable(columns, cells);
}

/** Without what it is counted in, which stands beside it. */
function bare(value: number, unit: Unit): string {
  return placeWords(value, unit).replace(/(?<=[\d%]) .*$/, '');
}

function worldTable(answer: SwitchingAnswer, { option, future }: Names): string {
  const unit = unitOf(answer.indicator);
  const columns: readonly Column[] = [
    { head: 'If', narrowest: 30 },
    { head: 'Difference', align: 'right' },
    { head: 'Std error', align: 'right' },
    { head: 'Ahead', narrowest: 14 },
    { head: 'Switches' },
  ];
  const rows = answer.worlds.map((world) => [
    otherWorldWords(world, future),
    world.difference === null ? 'refused' : changeWords(world.difference.mean, unit),
    world.difference === null ? '' : sizeWords(world.difference.standardError, unit),
    aheadWords(world.ahead, answer, option),
    SWITCHING_VERDICT_WORDS[world.verdict],
  ]);
  return figureTable(columns, rows);
}
