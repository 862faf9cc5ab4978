import type { SolveAnswer } from '../../core/study/solve.ts';
import { csvText } from '../../core/spreadsheet/csv-text.ts';
import { limitWords } from './limit-text.ts';

const COLUMNS = [
  'kind',
  'value',
  'verdict',
  'runs',
  'kept',
  'share',
  'low',
  'high',
  'mean',
  'standard_error',
  'refused',
  'reason',
] as const;

type Cells = { readonly [C in (typeof COLUMNS)[number]]?: string | number };

/** The path of a search, a row for each value in the order tried; then how it ended and what the value costs. */
export function solveCsv(answer: SolveAnswer): string {
  const { path, end, keeps, breaks, cost, limits } = answer;
  const lines = path.map(({ value, verdict, kept, figures, refused }) =>
    row(
      {
        kind: 'tried',
        value,
        verdict,
        runs: kept.of,
        kept: kept.times,
        share: kept.share,
        low: kept.interval.low,
        high: kept.interval.high,
        refused: refused?.lives ?? 0,
        reason: refused?.reason ?? '',
      },
      figures.map((figure) => figure ?? ''),
    ),
  );
  const empty = limits.map(() => '');
  const ends = [
    row({ kind: 'keeps', value: keeps ?? '', verdict: end ?? 'searching' }, empty),
    row({ kind: 'breaks', value: breaks ?? '', verdict: end ?? 'searching' }, empty),
    ...(cost === null
      ? []
      : [
          row(
            {
              kind: 'cost in pounds',
              value: keeps ?? '',
              runs: cost.replicates,
              low: cost.interval?.low ?? '',
              high: cost.interval?.high ?? '',
              mean: cost.mean,
              standard_error: cost.standardError,
            },
            empty,
          ),
        ]),
  ];
  return csvText([[...COLUMNS, ...limits.map(limitWords)], ...lines, ...ends]);
}

function row(cells: Cells, figures: readonly (string | number)[]): readonly (string | number)[] {
  return [...COLUMNS.map((column) => cells[column] ?? ''), ...figures];
}
