/** Fees, other public money, VAT, top-ups, charges and money reclaimed, as the month's bills are paid. */
import { budgetAccountOf } from '../../model/ledger.ts';
import { ISF, SELF_FUNDER } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import type { Explainer, Told } from './event.ts';
import { moneyOfMonth } from './money-of-month.ts';
import type { MoneyOfMonth } from './money-of-month.ts';
import type { PersonRow } from './person-row.ts';
import { tellCollected } from './tell-collected.ts';

export const tellPayments: Explainer = ({ state, month, row }, was) => {
  const { ledger } = state;
  const account = budgetAccountOf(ledger, row);
  const paidOut = ledger.outflow[account];
  return (is) => {
    const money = moneyOfMonth(is);
    const reclaimed = ledger.outflow[account] - paidOut - money.paidOut;
    return [
      ...holdingFee(is, money),
      otherFunds(money),
      vat(is, money),
      topUp(money),
      ...tellCollected(month, was, is),
      ...(reclaimed > 0 ? [takenBack(reclaimed, ledger.balance[account])] : []),
    ];
  };
};

/** The fee of someone who pays in full has been told with the charges. */
function holdingFee(
  { deployment }: PersonRow,
  { holdingFee: fee, holdingFeeOnTop: onTop }: MoneyOfMonth,
): readonly Told[] {
  if (deployment === SELF_FUNDER) return [];
  const amount = fee + onTop;
  const isFund = deployment === ISF;
  const payer = fee > 0 ? 'out of their budget' : 'from the council, on top of their budget';
  return [
    {
      kind: 'fee',
      sentence:
        amount === 0
          ? 'No fee is taken for holding their budget.'
          : `${isFund ? 'The holder of their service fund' : 'A third party that runs the account of their direct payment'} has a fee of ${writtenInPounds(amount)}, ${payer}.`,
      numbers: { fromBudget: { value: fee, unit: 'pence' }, onTop: { value: onTop, unit: 'pence' } },
      status: amount === 0 ? 'none' : `${isFund ? 'fund' : 'account'} ${payer}`,
    },
  ];
}

function otherFunds({ otherFunds: used }: MoneyOfMonth): Told {
  return {
    kind: 'other public money',
    sentence:
      used === 0
        ? 'Other public funds pay for nothing.'
        : `Other public funds pay ${writtenInPounds(used)} of the month's community support.`,
    numbers: { otherFunds: { value: used, unit: 'pence' } },
    status: used === 0 ? 'none' : 'used',
  };
}

function vat({ deployment }: PersonRow, { vat: borne, vatRecovered, supportCost }: MoneyOfMonth): Told {
  const bearer = deployment === ISF ? 'with their service fund' : 'with them';
  const support = `community support of ${writtenInPounds(supportCost)}`;
  return {
    kind: 'VAT',
    sentence: sentenceOf(),
    numbers: {
      vat: { value: borne, unit: 'pence' },
      vatRecovered: { value: vatRecovered, unit: 'pence' },
    },
    status: statusOf(),
  };

  function sentenceOf(): string {
    if (borne > 0)
      return `VAT of ${writtenInPounds(borne)} on ${support} stays ${bearer}: nobody recovers it.`;
    return vatRecovered > 0
      ? `VAT of ${writtenInPounds(vatRecovered)} on ${support} is recovered by the council, so nobody bears it.`
      : 'There is no VAT in what they get.';
  }

  function statusOf(): string {
    if (borne > 0) return `stays ${bearer}`;
    return vatRecovered > 0 ? 'recovered' : 'none';
  }
}

function topUp({ topUp: added, paidOut, budget }: MoneyOfMonth): Told {
  return {
    kind: 'top-up',
    sentence:
      added > 0
        ? `Adds ${writtenInPounds(added)} of their own, because ${writtenInPounds(paidOut)} was spent and the payment of ${writtenInPounds(budget)} with what was in its account did not reach.`
        : 'Adds no money of their own.',
    numbers: { topUp: { value: added, unit: 'pence' }, bills: { value: paidOut, unit: 'pence' } },
    status: added > 0 ? 'paid' : 'none',
  };
}

function takenBack(reclaimed: number, left: number): Told {
  return {
    kind: 'reclaimed',
    sentence: `The council takes back ${writtenInPounds(reclaimed)} that had gathered in their account; ${writtenInPounds(left)} stays in it.`,
    numbers: { reclaimed: { value: reclaimed, unit: 'pence' } },
  };
}
