import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { intervalOf } from '../../format/verdict.ts';
import { LEANS_HEAD, leansOn } from '../../leanings/use-marks.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import { HOW, periodRows } from './rows.ts';
import type { YearTable } from './rows.ts';

const MEASURES = ['mean', 'p5', 'p95', 'standardError'] as const satisfies readonly (keyof Headline)[];
const ENDS = ['low', 'high'] as const;

/** The whole period with full precision and what it takes to get it again; low and high are the ends of the 95% interval of the mean. */
export function periodFile(
  result: SimulationResult,
  { nameOf, marks }: { readonly nameOf: (option: string) => string; readonly marks: Marks },
): TableFile {
  const parts = ['baseline', 'option', 'difference'] as const;
  const heading = parts.flatMap((part) => [...MEASURES, ...ENDS].map((measure) => `${part} ${measure}`));
  const rows = periodRows(result).map((row) => {
    const { label, unit, aggregation } = INDICATORS[row.indicator];
    const figures = parts.flatMap((part) => {
      const headline = row[part];
      const interval = headline === null ? null : intervalOf(headline, result.replicates);
      return [
        ...MEASURES.map((measure) => headline?.[measure] ?? ''),
        ...ENDS.map((end) => interval?.[end] ?? ''),
      ];
    });
    return [row.indicator, label, unit, leansOn(row.indicator, marks), HOW[aggregation], ...figures];
  });
  return {
    origin: originRows(result, nameOf),
    rows: [['id', 'indicator', 'unit', LEANS_HEAD, 'over the period', ...heading], ...rows],
  };
}

export function yearsFile(
  result: SimulationResult,
  table: YearTable,
  nameOf: (option: string) => string,
): TableFile {
  const rows = table.rows.map(({ indicator, figures }) => {
    const { label, unit, aggregation } = INDICATORS[indicator];
    const cells = figures.flatMap((figure) => MEASURES.map((measure) => figure[measure] ?? ''));
    return [indicator, label, unit, HOW[aggregation], ...cells];
  });
  const years = table.years.flatMap(({ name, whole }) =>
    MEASURES.map((measure) => `${whole ? name : `${name} (part)`} ${measure}`),
  );
  return {
    origin: originRows(result, nameOf),
    rows: [['id', 'indicator', 'unit', 'over the year', ...years], ...rows],
  };
}
