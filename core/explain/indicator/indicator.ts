import { INDICATOR_FORMULAS } from '../../model/indicators/formulas.ts';
import type { IndicatorFormula } from '../../model/indicators/formulas/indicator-formula.ts';
import { INDICATORS } from '../../model/indicators.ts';
import type { Indicator, IndicatorId } from '../../model/indicators.ts';
import { formatMonth } from '../../time/month.ts';
import { chainOf } from './chain.ts';
import type { Chain } from './chain.ts';
import { tellColumn } from './column-told.ts';
import type { ColumnTold } from './column-told.ts';
import { equationsFilling } from './equations-known.ts';
import type { Reading } from './inputs.ts';

export type IndicatorExplained = Indicator &
  Pick<IndicatorFormula, 'formula' | 'code' | 'tests'> &
  Chain & {
    readonly id: IndicatorId;
    /** YYYY-MM: when the parameters are worth what they are said to be. */
    readonly month: string;
    readonly reads: readonly ColumnTold[];
  };

/**
 * How an indicator comes about: its own formula, the columns that reads, the steps and equations that fill them, and the
 * figures these stand on. What lies further back is named, to be asked about in turn.
 * @throws RangeError for a month before the first dated value of a parameter.
 */
export function explainIndicator(id: IndicatorId, reading: Reading): IndicatorExplained {
  const { formula, reads, code, tests } = INDICATOR_FORMULAS[id];
  return {
    ...INDICATORS[id],
    id,
    month: formatMonth(reading.month),
    formula,
    code,
    tests,
    reads: reads.map(tellColumn),
    ...chainOf(equationsFilling(reads), reads, reading),
  };
}
