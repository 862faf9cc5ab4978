import type { Chance } from '../../core/statistics/wilson.ts';
import type { GridAnswer } from '../../core/study/grid.ts';
import type { GridCell, Regret } from '../../core/study/grid/answer.ts';
import { csvTable, estimateCells } from './csv-table.ts';
import { limitWords } from './limit-text.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';
import { ruleWords } from './rule-flag.ts';

const COLUMNS = [
  'option',
  'against',
  'future',
  'rules',
  'kind',
  'id',
  'unit',
  'estimate',
  'standard_error',
  'low',
  'high',
  'runs',
  'verdict',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string | number | undefined };

/** Every figure of the grid as one table: levels, differences, limits, regrets and verdicts. */
export function gridCsv(answer: GridAnswer): string {
  return csvTable(COLUMNS, [
    ...answer.cells.flatMap((cell) => cellRows(answer, cell)),
    ...answer.regrets.flatMap((regret) => regretRows(answer, regret)),
    ...answer.verdicts.map(({ option, verdict }): Row => ({ option, kind: 'verdict', id: 'all', verdict })),
    ...answer.refused.map(({ option, world, lives, reason }): Row => ({
      option,
      ...worldCells(answer, world),
      kind: 'refused',
      runs: lives,
      verdict: reason,
    })),
  ]);
}

function cellRows(answer: GridAnswer, { option, world, indicators, limits, all }: GridCell): readonly Row[] {
  const side = { option, ...worldCells(answer, world) };
  return [
    ...indicators.flatMap(({ measure, level, difference }): Row[] => {
      const of = { ...side, id: measure, unit: measureWords(measure)?.unit };
      const levelRow = { ...of, kind: 'level', ...estimateCells(level) };
      if (difference === null) return [levelRow];
      return [levelRow, { ...of, against: answer.against, kind: 'difference', ...estimateCells(difference) }];
    }),
    ...limits.flatMap(({ figure, kept }, at): Row[] => {
      const limit = answer.limits[at]!;
      const of = { ...side, against: answer.against, id: limitWords(limit) };
      const keptRow = { ...of, kind: 'kept', ...chanceCells(kept) };
      const unit = limit.of === 'part' ? 'share' : measureWords(limit.measure)?.unit;
      return figure === null
        ? [keptRow]
        : [keptRow, { ...of, kind: 'limited figure', unit, ...estimateCells(figure) }];
    }),
    ...(all === null
      ? []
      : [{ ...side, against: answer.against, kind: 'kept', id: 'all', ...chanceCells(all) }]),
  ];
}

function regretRows(answer: GridAnswer, { measure, rows }: Regret): readonly Row[] {
  return rows.flatMap(({ option, worlds, largestIn }) =>
    worlds.flatMap((estimate, world): Row[] =>
      estimate === null
        ? []
        : [
            {
              option,
              ...worldCells(answer, world),
              kind: world === largestIn ? 'largest regret' : 'regret',
              id: measure,
              unit: measureWords(measure)?.unit,
              ...estimateCells(estimate),
            },
          ],
    ),
  );
}

function worldCells({ worlds }: GridAnswer, world: number): Row {
  const { future, structure } = worlds[world]!;
  return { future, rules: ruleWords(structure) };
}

function chanceCells({ share, interval, of }: Chance): Row {
  return { unit: 'share', estimate: share, low: interval.low, high: interval.high, runs: of };
}
