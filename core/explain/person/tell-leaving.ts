import { budgetAccountOf } from '../../model/ledger.ts';
import type { Explainer } from './event.ts';
import { writtenInPounds } from '../../money/decimal.ts';

/** Death or a move to a care home; the model does not tell them apart. */
export const tellLeaving: Explainer = ({ state, row }, was) => {
  const { ledger } = state;
  const left = ledger.balance[budgetAccountOf(ledger, row)];
  return (is) => {
    if (is.present === 1) return [];
    const account =
      left > 0 ? ` The ${writtenInPounds(left)} left in their account or fund goes back to the council.` : '';
    const debt = was.owes > 0 ? ` The ${writtenInPounds(was.owes)} they owed in charges is written off.` : '';
    return [
      {
        kind: 'left',
        sentence: `Dies or moves to a care home: the hazard they could live through is used up.${account}${debt}`,
        numbers: {
          reclaimed: { value: left, unit: 'pence' },
          writtenOff: { value: was.owes, unit: 'pence' },
        },
      },
    ];
  };
};
