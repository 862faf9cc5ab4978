import type { BridgeAnswer, BridgeSplit } from '../../core/study/bridge.ts';
import { csvTable, estimateCells } from './csv-table.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';

const COLUMNS = [
  'from_option',
  'from_future',
  'to_option',
  'to_future',
  'id',
  'unit',
  'part',
  'estimate',
  'standard_error',
  'low',
  'high',
  'runs',
] as const;

const PARTS: readonly (readonly [part: Exclude<keyof BridgeSplit, 'measure'>, name: string])[] = [
  ['from', 'from'],
  ['to', 'to'],
  ['change', 'change'],
  ['option', 'option'],
  ['future', 'future'],
  ['interaction', 'interaction'],
  ['optionLast', 'option after future'],
  ['futureLast', 'future after option'],
];

/** Every part of every split, a row each. The figures are unrounded, and add up. */
export function bridgeCsv({ from, to, splits }: BridgeAnswer): string {
  return csvTable(
    COLUMNS,
    splits.flatMap((split) =>
      PARTS.map(([part, name]) => ({
        from_option: from.option,
        from_future: from.future,
        to_option: to.option,
        to_future: to.future,
        id: split.measure,
        unit: measureWords(split.measure)?.unit,
        part: name,
        ...estimateCells(split[part]),
      })),
    ),
  );
}
