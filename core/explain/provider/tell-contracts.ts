/** Lists joined and left, block hours won and lost, contracts handed back. */
import { pounds } from './pounds.ts';
import { rated } from './rated.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { many, percent, time } from '../words.ts';
import type { LastTold, Passage, ProviderTeller, ProviderTold } from './provider-event.ts';

/** A change of guaranteed hours worth telling, as a part of what was last told. */
const OF_NOTE = 0.25;
/** Packages lost in a month worth telling, as a part of what it had. */
const PACKAGES_OF_NOTE = 0.05;

export const tellLists: ProviderTeller = ({ was, is, state }) => {
  const told: ProviderTold[] = [];
  const rate = state.market.frameworkRate[0];
  const numbers = { frameworkRate: { value: rate, unit: 'pence an hour' } } as const;
  if (is.listed !== was.listed) {
    const sentence =
      is.listed === 1
        ? `Joins the council framework, at ${pounds(rate)} an hour.`
        : `Is no longer on the council framework; its rating is ${rated(is.rating)}.`;
    told.push({ kind: 'framework', sentence, numbers });
  }
  if (is.preferred !== was.preferred) {
    const sentence =
      is.preferred === 1
        ? `Is put on the list of preferred providers, rated ${rated(is.rating)}.`
        : `Is taken off the list of preferred providers, rated ${rated(is.rating)}.`;
    told.push({ kind: 'preferred list', sentence, numbers });
  }
  if (is.isfCapable !== was.isfCapable) {
    const sentence =
      is.isfCapable === 1
        ? 'May hold individual service funds from now on.'
        : 'May no longer hold individual service funds.';
    told.push({ kind: 'service funds', sentence, numbers: {} });
  }
  return told;
};

export const tellGuarantees: ProviderTeller = ({ is, last }) => [
  ...tellHours(last, 'block', is.guaranteed, 'in block'),
  ...tellHours(last, 'promised', is.guaranteedSpot, 'of framework care'),
];

/** Used or not, they are paid for as far as there is staff for them. */
function tellHours(
  last: LastTold,
  what: 'block' | 'promised',
  minutes: number,
  words: string,
): readonly ProviderTold[] {
  const before = last.get(what) ?? 0;
  const change = minutes - before;
  if (change === 0 || (minutes > 0 && before > 0 && Math.abs(change) < OF_NOTE * before)) return [];
  last.set(what, minutes);
  const sentence =
    minutes === 0
      ? `Loses the last of the hours the council guaranteed it ${words}: ${time(before)} a week.`
      : `The council guarantees it ${time(minutes)} a week ${words}, ${time(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than before, used or not, as far as it has staff for them.`;
  return [
    {
      kind: what === 'block' ? 'block' : 'promised hours',
      sentence,
      numbers: {
        before: { value: before, unit: 'minutes a week' },
        after: { value: minutes, unit: 'minutes a week' },
      },
    },
  ];
}

export const tellHandBack: ProviderTeller = ({ state, month, was, is }) => {
  const fromFramework = is.barredUntil > was.barredUntil;
  const fromBlock = was.blockShare > 0 && is.blockShare === 0;
  if (!fromFramework && !fromBlock) return [];
  const { frameworkRate, blockRate } = state.market;
  const contracts = [
    ...(fromFramework ? [`its framework contract, at ${pounds(frameworkRate[0])} an hour`] : []),
    ...(fromBlock ? [`its block contract, at ${pounds(blockRate[0])} an hour`] : []),
  ].join(' and ');
  const months = Math.max(0, is.barredUntil - month.index);
  const underpaid =
    1 + Math.max(fromFramework ? was.monthsUnderpaid : 0, fromBlock ? was.monthsUnderpaidBlock : 0);
  const stays = fromFramework
    ? ` It stays off the framework for ${many(months, 'month')} and trades on.`
    : '';
  return [
    {
      kind: 'handed back',
      sentence: `Hands back ${contracts}: for ${many(underpaid, 'month')} running the council has paid less than the hours cost at the margin, ${pounds(was.marginalCost)} for a plain one. Care of ${time(was.booked - is.booked)} a week goes with it.${stays}`,
      numbers: {
        frameworkRate: { value: frameworkRate[0], unit: 'pence an hour' },
        blockRate: { value: blockRate[0], unit: 'pence an hour' },
        marginalCost: { value: was.marginalCost, unit: 'pence an hour' },
        monthsUnderpaid: { value: underpaid, unit: 'months' },
        careLost: { value: was.booked - is.booked, unit: 'minutes a week' },
        barredFor: { value: months, unit: 'months' },
      },
    },
  ];
};

export const tellFundBuilding: ProviderTeller = ({ was, is, book }) => {
  if (is.fundReady === was.fundReady) return [];
  const [cost, grant] = [0 - book.paid('fund set-up'), book.paid('fund set-up grant')];
  const helped = grant > 0 ? `, of which the council met ${pounds(grant)}` : '';
  return [
    {
      kind: 'service funds',
      sentence: `Builds what it takes to hold individual service funds, for ${pounds(cost)}${helped}.`,
      numbers: { cost: { value: cost, unit: 'pence' }, grant: { value: grant, unit: 'pence' } },
    },
  ];
};

/** Packages whose people became the client elsewhere: told when it is a part of its care worth telling. */
export const tellLostToBudgets: ProviderTeller = ({ was, is, state }: Passage) => {
  const worthOfAll = (is.booked / MINUTES_PER_HOUR) * state.market.frameworkRate[0];
  const lost = is.lostToBudgets - was.lostToBudgets;
  if (lost <= 0 || lost < PACKAGES_OF_NOTE * worthOfAll) return [];
  const part = worthOfAll > 0 ? `, ${percent(lost / worthOfAll)} of what it had` : '';
  return [
    {
      kind: 'clients lost to budgets',
      sentence: `Packages worth ${pounds(lost)} a week go as people take their budgets elsewhere${part}.`,
      numbers: { lost: { value: lost, unit: 'pence a week' } },
    },
  ];
};
