/** A provider that closes, is taken over or hands a contract back, and why: as those it served are told. */
import { cashOf } from '../../model/ledger.ts';
import { DRILL, INSOLVENT, NO_PROVIDER, VOLUNTARY } from '../../model/vocabulary.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { NOTHING } from './event.ts';
import type { Explainer } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { pounds } from '../provider/pounds.ts';
import { ordinal } from '../words.ts';

export const tellClosure: Explainer = ({ state }, was) => {
  if (was.provider === NO_PROVIDER) return NOTHING;
  const { providers, ledger } = state;
  const cash = ledger.balance[cashOf(ledger, was.provider)];
  const identity = providers.identity[was.provider];
  return (is) => {
    if (is.provider === was.provider) return [];
    const cause = providers.ended[was.provider];
    const months = providers.monthsBelow[was.provider];
    const numbers = {
      cash: { value: cash, unit: 'pence' },
      monthsBelowLimit: { value: months, unit: 'count' },
    } as const;
    const why = causeWords(cause, writtenInPounds(cash), months);
    if (is.provider !== NO_PROVIDER) {
      return [
        {
          kind: 'provider taken over',
          sentence: `Provider ${identity} stops ${why}. Provider ${providers.identity[is.provider]} takes it over, with its staff: they go on as before.`,
          numbers,
        },
      ];
    }
    return [
      {
        kind: 'provider closed',
        sentence: `Provider ${identity} closes ${why}. ${without(was, is)}`,
        numbers,
      },
    ];
  };
};

export const tellContractHandedBack: Explainer = ({ state }, was) => {
  if (was.provider === NO_PROVIDER) return NOTHING;
  const { providers, market } = state;
  const identity = providers.identity[was.provider];
  const marginalCost = providers.marginalCost[was.provider];
  return (is) => {
    if (is.provider !== NO_PROVIDER) return [];
    return [
      {
        kind: 'contract handed back',
        sentence: `Provider ${identity} hands back the contract under which the council buys their care: an hour costs it ${pounds(marginalCost)} at the margin and the council pays too little for it. ${without(was, is)}`,
        numbers: {
          marginalCost: { value: marginalCost, unit: 'pence an hour' },
          frameworkRate: { value: market.frameworkRate[0], unit: 'pence an hour' },
        },
      },
    ];
  };
};

function causeWords(cause: number, cash: string, months: number): string {
  switch (cause) {
    case INSOLVENT:
      return `because its cash, ${cash}, had been below its overdraft limit for ${months} months`;
    case VOLUNTARY:
      return `because its owners saw no future in it; its cash was ${cash}`;
    case DRILL:
      return `by order, in a drill; its cash was ${cash}`;
    default:
      return `for reasons of its own; its cash was ${cash}`;
  }
}

function without(was: PersonRow, is: PersonRow): string {
  const anew = is.decides === was.decides ? '' : ' They will choose their arrangement anew next month.';
  return `They are without a provider, the ${ordinal(is.changesForced)} time that has happened to them.${anew}`;
}
