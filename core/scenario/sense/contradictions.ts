import { PENCE_PER_POUND } from '../../money/pence.ts';
import { formatMonth } from '../../time/month.ts';
import { choice } from '../lever-choice.ts';
import type { LeverId } from '../lever.ts';
import type { Problem } from '../problems.ts';
import { decidedMonths, leastLeaving, movesInto, movesOutOf } from './decided-month.ts';
import type { DecidedMonth, Decision } from './decided-month.ts';
import { asWritten } from './lever-words.ts';

/** Two things decided that cannot both be had. */
type Contradiction = {
  /** The levers at odds in a month, given the one before it in the horizon; none when nothing is. */
  readonly sides: (month: DecidedMonth, before: DecidedMonth | undefined) => readonly LeverId[];
  readonly expected: string;
  readonly remedy: string;
  /** What the world sets against the levers, if it does. */
  readonly world?: (month: DecidedMonth) => string;
};

const ALLOWED = choice('isf.contracts', 'allowed');
const ACCREDITS = choice('framework.accreditation', 'yes');
const PLANNED = choice('choice.mode', 'planned-mix');
const EVERYONE = 1 - 1e-9;

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    sides: ({ levers }) =>
      levers['framework.accreditation'] === ACCREDITS && levers['framework.size'] < 1
        ? ['framework.accreditation', 'framework.size']
        : [],
    expected:
      'one rule for who may be called on: everyone rated at the floor or above, or a share of those who apply',
    remedy: 'Set framework.size to 1, or framework.accreditation to "no".',
  },
  {
    sides: (month) => {
      const moves = movesInto('isf', month);
      const { levers } = month;
      return moves.length > 0 && levers['isf.readiness'] === 0 && levers['isf.contracts'] !== ALLOWED
        ? [...moves, 'isf.readiness', 'isf.contracts']
        : [];
    },
    expected: 'some provider that can and may hold a service fund while people are to move to one',
    remedy: 'Raise isf.readiness, set isf.contracts to "allowed", or leave the move out.',
  },
  {
    sides: (month) => {
      const { levers } = month;
      const moves = movesOutOf('framework', month);
      return levers['framework.guarantee'] > 0 &&
        levers['choice.mode'] === PLANNED &&
        leastLeaving('framework', month) >= EVERYONE
        ? [...moves, 'framework.guarantee']
        : [];
    },
    expected: 'someone left on the framework while its members are guaranteed a volume',
    remedy: 'Lower the moves, or set framework.guarantee to 0.',
  },
  {
    // A cap that wages overtake later is only doubtful.
    sides: ({ levers, wageFloor }, before) =>
      levers['direct-payment.cap'] < wageFloor &&
      before?.levers['direct-payment.cap'] !== levers['direct-payment.cap']
        ? ['direct-payment.cap']
        : [],
    expected: 'a direct payment that can buy an hour of care at a lawful wage',
    remedy: 'Raise direct-payment.cap above the National Living Wage of the month.',
    world: ({ wageFloor }) => `the National Living Wage at ${(wageFloor / PENCE_PER_POUND).toFixed(2)}`,
  },
];

/**
 * What is decided that cannot be carried out, both sides named, each in the first month in which it is so.
 * The documents have been found sound one by one.
 */
export function contradictions(decision: Decision): Problem[] {
  const months = decidedMonths(decision);
  return CONTRADICTIONS.flatMap(({ sides, expected, remedy, world }) => {
    const at = months.findIndex((month, index) => sides(month, months[index - 1]).length > 0);
    if (at < 0) return [];
    const first = months[at];
    const told = [
      ...sides(first, months[at - 1]).map((id) => asWritten(id, first)),
      ...(world === undefined ? [] : [world(first)]),
    ];
    const found = `${told.join(' and ')} in ${formatMonth(first.month)}`;
    return [{ path: 'changes', expected, found, remedy }];
  });
}
