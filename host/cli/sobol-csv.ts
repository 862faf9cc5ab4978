import type { FigureIndices, SobolAnswer } from '../../core/study/sobol.ts';
import type { Index } from '../../core/study/sobol/indices.ts';
import { csvText } from '../../core/spreadsheet/csv-text.ts';
import { unitOf } from '../../core/study/words.ts';

const COLUMNS = [
  'option',
  'against',
  'future',
  'measure',
  'side',
  'unit',
  'mean',
  'variance_of_parameters',
  'part_of_luck',
  'parameter',
  'first',
  'first_low',
  'first_high',
  'first_unsure',
  'total',
  'total_low',
  'total_high',
  'total_unsure',
  'rows',
  'refused',
] as const;

/** A row for each figure and parameter, the largest total first; and one for a figure that no parameter moved. */
export function sobolCsv({ option, against, future, rows, refused, figures }: SobolAnswer): string {
  const lines = figures.flatMap((figure) => {
    const { mean, ofParameters, partOfLuck } = figure.variance;
    const head = [option, against, future, figure.measure, figure.side, unitOf(figure.measure)];
    return indexRows(figure).map((cells) => [
      ...head,
      mean,
      ofParameters,
      partOfLuck,
      ...cells,
      rows,
      refused.blocks,
    ]);
  });
  return csvText([COLUMNS, ...lines]);
}

type Cells = readonly (string | number)[];

function indexRows({ indices }: FigureIndices): readonly Cells[] {
  if (indices.length === 0) return [['', ...NO_INDEX, ...NO_INDEX]];
  return indices.map(({ parameter, first, total }) => [
    parameter,
    ...indexCells(first),
    ...indexCells(total),
  ]);
}

const NO_INDEX: Cells = ['', '', '', ''];

function indexCells({ value, interval, isUnsure }: Index): Cells {
  return [value, interval.low, interval.high, isUnsure ? 'yes' : 'no'];
}
