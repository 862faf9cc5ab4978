import { budgetAccountOf } from '../model/ledger.ts';
import type { Explainer } from './event.ts';
import { writtenInPounds } from '../money/decimal.ts';

/** Death or a move to a care home; the model does not tell them apart. */
export const tellLeaving: Explainer = ({ state, row }) => {
  const { ledger } = state;
  const left = ledger.balance[budgetAccountOf(ledger, row)];
  return (is) => {
    if (is.present === 1) return [];
    const account =
      left > 0
        ? ` The ${writtenInPounds(left)} left in the direct-payment account goes back to the council.`
        : '';
    return [
      {
        kind: 'left',
        sentence: `Dies or moves to a care home: the hazard they could live through is used up.${account}`,
        numbers: { reclaimed: { value: left, unit: 'pence' } },
      },
    ];
  };
};
