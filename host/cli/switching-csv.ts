import type { SwitchingAnswer } from '../../core/study/switching.ts';
import type { Standing } from '../../core/study/switching/answer.ts';
import { csvTable } from './csv-table.ts';

const COLUMNS = [
  'kind',
  'id',
  'choice',
  'unit',
  'figure',
  'low',
  'high',
  'verdict',
  'ahead',
  'side',
  'switch_value',
  'switch_position',
  'open_low',
  'open_high',
  'runs',
  'mean',
  'standard_error',
  'interval_low',
  'interval_high',
  'refused',
  'reason',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string | number };

/** Everything looked at: the standing of each end, future and rule, and each place where the lead passes. */
export function switchingCsv({ asItStands, parameters, worlds, future }: SwitchingAnswer): string {
  const rows: readonly Row[] = [
    { kind: 'as it stands', id: future, ...standingCells(asItStands) },
    ...parameters.flatMap(
      ({ parameter: id, unit, figure, low, high, verdict, atLow, atHigh, switches }): readonly Row[] => {
        const about = { id, unit, figure, low, high, verdict };
        return [
          ...switches.map(({ ahead, side, value, position, openValues }) => ({
            ...about,
            kind: 'switch',
            ahead,
            side,
            switch_value: value,
            switch_position: position,
            open_low: openValues.low,
            open_high: openValues.high,
          })),
          { ...about, kind: 'low end', ...standingCells(atLow) },
          { ...about, kind: 'high end', ...standingCells(atHigh) },
        ];
      },
    ),
    ...worlds.map((world): Row => ({
      kind: world.rule === null ? 'future' : 'rule',
      id: world.rule?.switch ?? world.future,
      choice: world.rule?.choice ?? '',
      verdict: world.verdict,
      ...standingCells(world),
    })),
  ];
  return csvTable(COLUMNS, rows);
}

function standingCells({ ahead, difference, refused }: Standing): Row {
  return {
    ahead,
    runs: difference?.replicates ?? 0,
    mean: difference?.mean ?? '',
    standard_error: difference?.standardError ?? '',
    interval_low: difference?.interval?.low ?? '',
    interval_high: difference?.interval?.high ?? '',
    refused: refused?.lives ?? 0,
    reason: refused?.reason ?? '',
  };
}
