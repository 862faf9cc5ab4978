import { INDICATOR_FORMULAS } from '../../model/indicators/formulas.ts';
import { INDICATOR_IDS } from '../../model/indicators.ts';
import type { IndicatorId } from '../../model/indicators.ts';
import { PIPELINE } from '../../model/pipeline.ts';
import type { ColumnPath } from '../../model/tables.ts';
import { formatMonth } from '../../time/month.ts';
import { chainOf, nameEquation } from './chain.ts';
import type { Chain, EquationNamed } from './chain.ts';
import { tellColumn } from './column-told.ts';
import type { ColumnTold } from './column-told.ts';
import { EQUATIONS, equationsFilling } from './equations-known.ts';
import type { Reading } from './inputs.ts';

export type ColumnExplained = ColumnTold &
  Chain & {
    readonly month: string;
    /** What fills it once, before the first month. */
    readonly atTheStart: readonly EquationNamed[];
    /** The steps and indicators that read it. */
    readonly readers: { readonly steps: readonly string[]; readonly indicators: readonly IndicatorId[] };
  };

/**
 * How a column of the market comes to hold what it holds, and who goes by it.
 * @throws RangeError for a month before the first dated value of a parameter.
 */
export function explainColumn(column: ColumnPath, reading: Reading): ColumnExplained {
  const start = [...EQUATIONS.values()].filter(
    ({ step, equation }) => step === null && equation.fills.includes(column),
  );
  return {
    ...tellColumn(column),
    month: formatMonth(reading.month),
    atTheStart: start.map(nameEquation),
    readers: {
      steps: PIPELINE.filter(({ reads }) => reads.includes(column)).map(({ name }) => name),
      indicators: INDICATOR_IDS.filter((id) => INDICATOR_FORMULAS[id].reads.includes(column)),
    },
    ...chainOf(equationsFilling([column]), [column], reading),
  };
}
