/** VAT, top-ups and money reclaimed, as the month's bills are paid. */
import { budgetAccountOf } from '../model/ledger.ts';
import type { Explainer, Told } from './event.ts';
import { writtenInPounds } from '../money/decimal.ts';

export const tellPayments: Explainer = ({ state, row }) => {
  const { ledger } = state;
  const account = budgetAccountOf(ledger, row);
  const paidOut = ledger.outflow[account];
  return (is) => {
    const bills = is.bought + is.supportBought;
    const left = ledger.outflow[account] - paidOut;
    const reclaimed = left > 0 ? left - bills : 0;
    const told: Told[] = [
      {
        kind: 'VAT',
        sentence:
          is.supportVat > 0
            ? `VAT of ${writtenInPounds(is.supportVat)} in the month's community support stays with them: nobody recovers it.`
            : 'They bear no VAT.',
        numbers: { vat: { value: is.supportVat, unit: 'pence' } },
        status: is.supportVat > 0 ? 'borne' : 'none',
      },
      {
        kind: 'top-up',
        sentence:
          is.topUp > 0
            ? `Adds ${writtenInPounds(is.topUp)} of their own, because care and support cost ${writtenInPounds(bills)} and the payment of ${writtenInPounds(is.budget)} with what was in its account did not reach.`
            : 'Adds no money of their own.',
        numbers: { topUp: { value: is.topUp, unit: 'pence' }, bills: { value: bills, unit: 'pence' } },
        status: is.topUp > 0 ? 'paid' : 'none',
      },
    ];
    if (reclaimed > 0) {
      told.push({
        kind: 'reclaimed',
        sentence: `The council takes back ${writtenInPounds(reclaimed)} that had gathered in the direct-payment account; ${writtenInPounds(ledger.balance[account])} stays in it.`,
        numbers: { reclaimed: { value: reclaimed, unit: 'pence' } },
      });
    }
    return told;
  };
};
