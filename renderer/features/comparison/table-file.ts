import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { intervalOf } from '../../format/verdict.ts';
import { LEANS_HEAD, leansOn } from '../../leanings/use-marks.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import type { ComparisonRow } from './rows.ts';

const HEADS = ['difference', 'standard error', 'low', 'high', 'over luck', 'verdict'];

/** The rows as they stand, with full precision; low and high are the ends of the 95% interval of the mean. */
export function comparisonFile(
  result: SimulationResult,
  rows: readonly ComparisonRow[],
  { nameOf, marks }: { readonly nameOf: (option: string) => string; readonly marks: Marks },
): TableFile {
  const heading = result.differences.flatMap(({ option }) =>
    HEADS.map((head) => `${nameOf(option)}: ${head}`),
  );
  const lines = rows.map(({ indicator, baseline, changes }) => [
    indicator,
    INDICATORS[indicator].label,
    INDICATORS[indicator].unit,
    leansOn(indicator, marks),
    baseline.mean,
    ...changes.flatMap((change) => {
      if (change === null) return HEADS.map(() => '');
      const { headline, strength, verdict } = change;
      const interval = intervalOf(headline, result.replicates);
      return [
        headline.mean,
        headline.standardError,
        interval?.low ?? '',
        interval?.high ?? '',
        strength?.mean ?? '',
        verdict,
      ];
    }),
  ]);
  return {
    origin: originRows(result, nameOf),
    rows: [['id', 'indicator', 'unit', LEANS_HEAD, 'baseline', ...heading], ...lines],
  };
}
