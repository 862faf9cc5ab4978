/** Staff, training, prices, grants and cash of a provider, as far as they are of note. */
import type { Purpose } from '../../model/ledger.ts';
import { pounds } from './pounds.ts';
import { many, percent, time } from '../words.ts';
import type { ProviderTeller, ProviderTold } from './provider-event.ts';
import { overdraftLimit } from './tell-ending.ts';

/** Moves of note: of a price as a part of it, of training in parts of the whole, of vacancies as a part of staff. */
const PRICE_OF_NOTE = 0.05;
const TRAINING_OF_NOTE = 0.1;
const VACANCIES_OF_NOTE = 0.1;

export const tellTraining: ProviderTeller = ({ is, last }) => {
  const before = last.get('training') ?? is.training;
  const change = is.training - before;
  if (!last.has('training')) last.set('training', is.training);
  if (Math.abs(change) < TRAINING_OF_NOTE) return [];
  last.set('training', is.training);
  return [
    {
      kind: 'training',
      sentence: `${change < 0 ? 'Cuts' : 'Raises'} training from ${percent(before)} to ${percent(is.training)} of what its staff should have: it can count on ${is.security.toFixed(1)} months of revenue.`,
      numbers: {
        before: { value: before, unit: 'share' },
        after: { value: is.training, unit: 'share' },
        security: { value: is.security, unit: 'months' },
      },
    },
  ];
};

export const tellStaff: ProviderTeller = ({ was, is, book, last }) => {
  const told: ProviderTold[] = [];
  const dismissed = is.dismissed - was.dismissed;
  if (dismissed > 0) {
    const pay = 0 - book.paid('redundancy pay');
    const met = book.paid('redundancy indemnity');
    told.push({
      kind: 'redundancy',
      sentence: `Makes staff for ${time(dismissed)} a week redundant, of ${time(was.staff)}, at ${pounds(pay)} of redundancy pay${met > 0 ? `, of which the council met ${pounds(met)}` : ''}: clients draw on ${time(is.booked)} a week.`,
      numbers: {
        dismissed: { value: dismissed, unit: 'minutes a week' },
        redundancyPay: { value: pay, unit: 'pence' },
        indemnity: { value: met, unit: 'pence' },
        booked: { value: is.booked, unit: 'minutes a week' },
      },
    });
  }
  const short = is.staff > 0 ? is.vacancies / is.staff : 0;
  const wasShort = last.get('vacancies') === 1;
  const isShort = short >= (wasShort ? VACANCIES_OF_NOTE / 2 : VACANCIES_OF_NOTE);
  last.set('vacancies', isShort ? 1 : 0);
  if (isShort && !wasShort) {
    told.push({
      kind: 'short of staff',
      sentence: `Cannot find staff for ${time(is.vacancies)} a week beside the ${time(is.staff)} it has, at ${pounds(is.pay)} an hour; staff for ${time(is.leavers)} left and for ${time(is.hired)} were taken on.`,
      numbers: {
        vacancies: { value: is.vacancies, unit: 'minutes a week' },
        staff: { value: is.staff, unit: 'minutes a week' },
        pay: { value: is.pay, unit: 'pence an hour' },
      },
    });
  }
  return told;
};

export const tellPrice: ProviderTeller = ({ state, is, last }) => {
  const before = last.get('price');
  if (before === undefined) last.set('price', is.price);
  if (before === undefined || before === 0) return [];
  const change = is.price - before;
  if (Math.abs(change) < PRICE_OF_NOTE * before) return [];
  last.set('price', is.price);
  const rate = state.market.frameworkRate[0];
  return [
    {
      kind: 'price',
      sentence: `Asks individuals ${pounds(is.price)} an hour, ${pounds(Math.abs(change))} ${change > 0 ? 'more' : 'less'} than when last told of: one more hour costs it ${pounds(is.marginalCost)}, and the framework pays ${pounds(rate)}.`,
      numbers: {
        before: { value: before, unit: 'pence an hour' },
        after: { value: is.price, unit: 'pence an hour' },
        marginalCost: { value: is.marginalCost, unit: 'pence an hour' },
        frameworkRate: { value: rate, unit: 'pence an hour' },
      },
    },
  ];
};

const GRANTS: readonly Purpose[] = ['transitional grant', 'start-up grant'];

/** Grants for change; a training subsidy comes every month and is in the account. */
export const tellGrants: ProviderTeller = ({ was, is, book }) => {
  if (is.grantRevenue <= was.grantRevenue) return [];
  return GRANTS.flatMap((purpose) => {
    const amount = book.paid(purpose);
    if (amount <= 0) return [];
    return [
      {
        kind: 'grant' as const,
        sentence: `Has a ${purpose} of ${pounds(amount)} from the council.`,
        numbers: { amount: { value: amount, unit: 'pence' } as const },
      },
    ];
  });
};

/** The first month of a run of months below the overdraft limit, or with an outlook too poor. */
export const tellTrouble: ProviderTeller = ({ month, was, is, state, provider, book }) => {
  const told: ProviderTold[] = [];
  if (was.monthsBelow === 0 && is.monthsBelow > 0) {
    const limit = overdraftLimit(month, was);
    const cash = state.ledger.balance[book.account] - book.paid('closing balance');
    const left =
      month.structure['exit-rule'] === 'owners-alone'
        ? 'its lenders carry it'
        : `it has ${many(month.parameters['provider.patience'], 'month')} at the most to mend it, and fewer the further below it goes`;
    told.push({
      kind: 'cash below its limit',
      sentence: `Cash of ${pounds(cash)} is below its overdraft limit of ${pounds(0 - limit)}: ${left}.`,
      numbers: { cash: { value: cash, unit: 'pence' }, provider: { value: provider, unit: 'count' } },
    });
  }
  if (was.monthsPoor === 0 && is.monthsPoor > 0) {
    told.push({
      kind: 'outlook too poor',
      sentence: `Its owners begin to doubt it: over about a year its margin has been ${percent(is.outlook)}.`,
      numbers: { outlook: { value: is.outlook, unit: 'share' } },
    });
  }
  return told;
};
