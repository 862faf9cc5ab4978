import { choice } from '../lever-choice.ts';
import type { LeverId } from '../lever.ts';
import { leastLeaving, movesInto, movesOutOf } from './decided-month.ts';
import type { DecidedMonth } from './decided-month.ts';

/** Something doubtful that can be seen in the levers of a month. */
export type Doubt = {
  /** The levers at odds in a month; none when nothing is. */
  readonly sides: (month: DecidedMonth) => readonly LeverId[];
  /** Worded to follow a colon. */
  readonly why: string;
};

const TAKE_UP = choice('choice.mode', 'take-up');
const ACCREDITS = choice('framework.accreditation', 'yes');
const OPEN_TO_COUNCIL = choice('framework.open-to', 'council');
const FROM_PRICE = choice('direct-payment.rate-rule', 'price');
const BY_POT = choice('budget.sizing', 'pot');
const FUNDS_FORBIDDEN = choice('isf.contracts', 'forbidden');
const COUNCILS_TERMS = choice('brokerage.terms', 'council');

/** Half-way from good to outstanding. */
const HIGH_FLOOR = 2.5;
/** Days within which the law has public bodies pay an undisputed invoice. */
const LAWFUL_DAYS = 30;

export const DOUBTS: readonly Doubt[] = [
  {
    sides: (month) =>
      besides(movesInto('pooled', month), month.levers['pooling.facilitation'] === 0, 'pooling.facilitation'),
    why: 'nobody can pool a budget unless someone brings neighbours together, so the move has no effect.',
  },
  {
    sides: (month) =>
      besides(
        movesInto('direct-payment', month),
        month.levers['brokerage.capacity'] === 0,
        'brokerage.capacity',
      ),
    why: 'people are to run budgets of their own and nobody helps them, so many who would need help will stay where they are.',
  },
  {
    sides: (month) => [
      ...besides(movesInto('isf', month), month.levers['isf.contracts'] === FUNDS_FORBIDDEN, 'isf.contracts'),
    ],
    why: 'only providers outside the framework can hold a fund, so many people will find no holder.',
  },
  {
    sides: ({ levers }) =>
      levers['grant.fund-set-up'] > 0 && levers['isf.contracts'] === FUNDS_FORBIDDEN
        ? ['grant.fund-set-up', 'isf.contracts']
        : [],
    why: 'the council helps providers to hold funds that its contracts forbid framework providers to hold.',
  },
  {
    sides: ({ levers }) =>
      levers['framework.accreditation'] === ACCREDITS && levers['framework.quality-floor'] > HIGH_FLOOR
        ? ['framework.accreditation', 'framework.quality-floor']
        : [],
    why: 'few providers are rated outstanding, so most people the council buys for may find nobody.',
  },
  {
    sides: (month) => {
      const { levers } = month;
      const moves = movesOutOf('framework', month);
      const kept = 1 - leastLeaving('framework', month);
      return moves.length > 0 && levers['framework.guarantee'] > kept + 1e-9
        ? ['framework.guarantee', ...moves]
        : [];
    },
    why: 'the council promises framework providers more hours than the people it means to leave there need, and pays for the rest unused.',
  },
  {
    sides: ({ levers }) => (levers['fee.spot-premium'] === 0 ? ['fee.spot-premium'] : []),
    why: 'providers refuse people whom the price does not cover, and with nothing offered above the rate such people wait.',
  },
  {
    sides: ({ levers }) =>
      levers['payment.days'] === 0 && levers['framework.open-to'] !== OPEN_TO_COUNCIL
        ? ['payment.days', 'framework.open-to']
        : [],
    why: 'people who buy on the framework’s terms pay after the care whatever the council does, so prompt payment reaches providers only in part.',
  },
  {
    sides: ({ levers }) => (levers['payment.days'] > LAWFUL_DAYS ? ['payment.days'] : []),
    why: 'later than the 30 days within which public bodies must pay an undisputed invoice (Late Payment of Commercial Debts Regulations 2013; Procurement Act 2023, section 68).',
  },
  {
    sides: ({ levers, wageFloor }) =>
      levers['direct-payment.cap'] < wageFloor ? ['direct-payment.cap'] : [],
    why: 'the National Living Wage has overtaken the cap, so no agency can be paid lawfully out of it.',
  },
  {
    sides: ({ levers }) => (levers['review.rate'] === 0 ? ['review.rate'] : []),
    why: 'nobody is reviewed, so budgets stay as they are while need changes, and only those who arrive choose an arrangement.',
  },
  {
    sides: ({ levers }) =>
      levers['brokerage.terms'] === COUNCILS_TERMS && levers['brokerage.capacity'] === 0
        ? ['brokerage.terms', 'brokerage.capacity']
        : [],
    why: 'there is no broker whose terms could matter.',
  },
];

/** Levers that do nothing unless another one is set so: said once, in the month they are first set. */
export const IDLE: readonly Doubt[] = [
  {
    sides: ({ levers }) =>
      levers['direct-payment.rate-rule'] === FROM_PRICE
        ? ['direct-payment.rate-ratio', 'direct-payment.rate-rule']
        : [],
    why: 'the rate follows the price asked, so the share of the framework rate has no effect.',
  },
  {
    sides: ({ levers }) => (levers['budget.sizing'] === BY_POT ? [] : ['budget.pot-growth', 'budget.sizing']),
    why: 'there is no pot, so its growth has no effect.',
  },
  {
    sides: ({ levers }) =>
      levers['framework.accreditation'] === ACCREDITS
        ? []
        : ['framework.quality-floor', 'framework.accreditation'],
    why: 'the floor counts only where the council accredits, so it has no effect.',
  },
  {
    sides: (month) => unlessMoved('preferred-list.discount', ['preferred-list'], month),
    why: 'nobody is to move to the preferred-provider list, so what it gives has no effect.',
  },
  {
    sides: (month) => unlessMoved('preferred-list.size', ['preferred-list'], month),
    why: 'nobody is to move to the preferred-provider list, so its size has no effect.',
  },
  {
    sides: (month) =>
      unlessMoved('indemnity.redundancy', ['direct-payment', 'isf', 'mixed', 'pooled'], month),
    why: 'the council stays the client of everyone, so staff transfer and hardly anyone is made redundant by the option.',
  },
  {
    sides: (month) => unlessMoved('grant.lost-client', ['direct-payment', 'isf', 'mixed', 'pooled'], month),
    why: 'nobody is to become the client, so few packages are lost that it pays for.',
  },
];

function besides(moves: readonly LeverId[], holds: boolean, other: LeverId): readonly LeverId[] {
  return holds && moves.length > 0 ? [...moves, other] : [];
}

function unlessMoved(
  lever: LeverId,
  cells: readonly Parameters<typeof movesInto>[0][],
  month: DecidedMonth,
): readonly LeverId[] {
  const leftToPeople = month.levers['choice.mode'] === TAKE_UP;
  return leftToPeople || cells.some((cell) => movesInto(cell, month).length > 0) ? [] : [lever];
}
