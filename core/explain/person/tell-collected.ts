/** Charges paid, missed and owed. */
import { DIRECT_PAYMENT, MIXED, SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import type { Told } from './event.ts';
import type { PersonRow } from './person-row.ts';

const GROSS = choice('charging.collection', 'gross');

/** Months of paying as usual, and of paying off, are told once; every bill missed is told. */
export function tellCollected({ levers }: PlannedMonth, was: PersonRow, is: PersonRow): readonly Told[] {
  if (is.deployment === SELF_FUNDER) return [];
  const hasPayment = is.deployment === DIRECT_PAYMENT || is.deployment === MIXED;
  const isNet = hasPayment && levers['charging.collection'] !== GROSS;
  const netted = isNet ? Math.min(is.contribution, is.budget) : 0;
  const billed = is.contribution - netted;
  const arrears = was.owes - is.owes;
  return [
    {
      kind: 'charge collected',
      sentence: sentenceOf(),
      numbers: {
        contribution: { value: is.contribution, unit: 'pence' },
        keptOutOfPayment: { value: netted, unit: 'pence' },
        collected: { value: is.collected, unit: 'pence' },
        owedBefore: { value: was.owes, unit: 'pence' },
        owes: { value: is.owes, unit: 'pence' },
      },
      status: statusOf(),
    },
  ];

  function sentenceOf(): string {
    const kept =
      netted === 0
        ? []
        : [
            `${writtenInPounds(netted)} of charge is kept out of their direct payment and paid into its account.`,
          ];
    return [...kept, ...billWords()].join(' ');
  }

  function billWords(): readonly string[] {
    if (arrears < 0) {
      return [
        `Does not pay the bill of ${writtenInPounds(-arrears)} for the charge, and owes the council ${writtenInPounds(is.owes)}.`,
      ];
    }
    if (arrears > 0) {
      return [
        `Pays ${writtenInPounds(arrears)} of what was owed${billed === 0 ? '' : ` with the bill of ${writtenInPounds(billed)}`}; ${writtenInPounds(is.owes)} is still owed.`,
      ];
    }
    if (billed > 0) return [`Pays the bill of ${writtenInPounds(billed)} for the charge.`];
    return netted > 0 ? [] : ['Has no bill for a charge to pay.'];
  }

  function statusOf(): string {
    if (arrears < 0) return `owes ${is.owes}`;
    if (arrears > 0) return 'repaying';
    if (is.contribution === 0) return 'none';
    if (netted === 0) return 'billed';
    return billed === 0 ? 'net' : 'net and billed';
  }
}
