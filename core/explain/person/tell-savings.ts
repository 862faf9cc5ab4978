/** Savings that care takes, and when they come down to the limits of the means test. */
import { SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import type { Explainer } from './event.ts';
import type { PersonRow } from './person-row.ts';

export const tellSavings: Explainer =
  ({ month }, was) =>
  (is) => {
    const taken = was.capital - is.capital;
    const limit = month.parameters['charging.capital.upper'];
    const lower = month.parameters['charging.capital.lower'];
    return [
      {
        kind: 'savings',
        sentence:
          taken === 0
            ? 'Care takes nothing from their savings.'
            : `What they pay for care beyond the income they can spend takes ${writtenInPounds(taken)} from their savings this month, which leaves ${writtenInPounds(is.capital)}${against(is, limit, lower)}.`,
        numbers: {
          taken: { value: taken, unit: 'pence' },
          savings: { value: is.capital, unit: 'pence' },
          upperLimit: { value: limit, unit: 'pence' },
        },
        status: taken === 0 ? 'none' : `taken${against(is, limit, lower)}`,
      },
    ];
  };

function against({ capital, deployment }: PersonRow, upper: number, lower: number): string {
  if (capital > upper) return ', above the upper limit';
  if (deployment === SELF_FUNDER) return ', no longer above the upper limit: the council will assess them';
  return capital > lower ? ', between the limits' : ', at or below the lower limit';
}
