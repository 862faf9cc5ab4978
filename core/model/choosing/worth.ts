/**
 * What each arrangement is worth to a person, in utility: the control it gives, by the value they put on control, less the
 * burden of running it, less by confidence and help, less what it costs them, plus the pull of where they are.
 */
import { exp } from '../../numeric/exp.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELLS,
} from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import {
  getsSupport,
  SUPPORT_TO_CHOOSE_LEVERS,
  SUPPORT_TO_CHOOSE_PARAMETERS,
  wantsSupport,
} from '../support-to-choose.ts';
import { BLOCK, HAS_CAPACITY, NO_BARRIER, OWN_ACCOUNT } from '../vocabulary.ts';
import { BARRIER_LEVERS, barriersIn } from './barrier.ts';
import { cellOf } from './cell.ts';
import { CELL_COUNT } from './nested-logit.ts';
import type { Weights } from './nested-logit.ts';
import { isOffered } from './offer.ts';
import type { Offer } from './offer.ts';
import { SPENDING_LEVERS, SPENDING_PARAMETERS, spendingIn } from './spending.ts';
import type { Spending, Weighing } from './spending.ts';
import { careWorth, supportWorth, TERMS_LEVERS, TERMS_PARAMETERS } from './terms.ts';
import type { Terms } from './terms.ts';

export const WORTH_PARAMETERS = [
  ...SPENDING_PARAMETERS,
  ...TERMS_PARAMETERS,
  ...SUPPORT_TO_CHOOSE_PARAMETERS,
  'choice.control.weight',
  'choice.control.spread',
  'choice.burden.weight',
  'choice.inertia',
  'choice.nest',
  'brokerage.relief',
  'burden.isf',
  'burden.mixed',
  'burden.pooled',
] as const;
export const WORTH_LEVERS = [
  ...SPENDING_LEVERS,
  ...TERMS_LEVERS,
  ...SUPPORT_TO_CHOOSE_LEVERS,
  ...BARRIER_LEVERS,
] as const;

type WorthMonth = Pick<
  MonthOf<(typeof WORTH_PARAMETERS)[number], (typeof WORTH_LEVERS)[number]>,
  'luck' | 'parameters' | 'levers'
>;
type People = {
  readonly [
    C in
      | 'identity'
      | 'group'
      | 'locality'
      | 'reviews'
      | 'capacity'
      | 'able'
      | 'carer'
      | 'confidence'
      | 'controlValue'
      | 'wantsAssistant'
      | 'budgeted'
      | 'supportBudgeted'
      | 'doubleHanded'
      | 'sharing'
      | 'deployment'
      | 'route'
  ]: ReadonlyColumn;
};

/** Reckons what arrangements are worth to people in a month. */
export function worthIn(people: People, offer: Offer, terms: Terms, month: WorthMonth) {
  const { parameters } = month;
  const spending = spendingIn(people, offer, terms, month);
  const barrier = barriersIn(people, offer, month);
  const dissimilarity = parameters['choice.nest'];
  const weighing: Weighing = { control: 0, burden: 0, brokered: false };
  const spent: Spending = { route: BLOCK, account: OWN_ACCOUNT, control: 0, utility: 0 };
  const control = CELLS.map((cell) => parameters[`control.${cell}`]);

  return { weigh, spend, isHelped, barrier };

  /**
   * Writes the weights of all arrangements, 0 where one is not open to the person.
   * @param stays whether the person is reviewed and feels the pull of the arrangement they are in.
   */
  function weigh(person: number, stays: boolean, out: Weights, offset: number): void {
    const helped = isHelped(person);
    const at = stays ? cellOf(people, person) : -1;
    prepare(person, helped);
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      const open =
        cell === at
          ? mayStay(cell)
          : isOffered(offer, people.group[person], cell) && barrier(cell, person, helped) === NO_BARRIER;
      out[offset + cell] = open
        ? exp((utility(cell, person) + (cell === at ? parameters['choice.inertia'] : 0)) / dissimilarity)
        : 0;
    }
  }

  /** Nobody has to leave an arrangement because it is no longer offered to others, unless there is none left to stay in. */
  function mayStay(cell: number): boolean {
    return cell !== CELL_BLOCK || offer.blockExists;
  }

  /** How a person would spend a direct payment, or run the account of a mixed package. */
  function spend(person: number, cell: number): Readonly<Spending> {
    prepare(person, isHelped(person));
    utility(cell, person);
    return spent;
  }

  /** An advocate is there for those who cannot decide alone; a broker helps those who want it. */
  function isHelped(person: number): boolean {
    const wants = people.capacity[person] !== HAS_CAPACITY || wantsSupport(people, person, month);
    return wants && getsSupport(people, person, month);
  }

  function prepare(person: number, helped: boolean): void {
    const unrelieved =
      (1 - people.carer[person] * parameters['brokerage.carer.relief']) *
      (helped ? 1 - parameters['brokerage.relief'] : 1);
    weighing.brokered = helped && people.capacity[person] === HAS_CAPACITY;
    weighing.control =
      parameters['choice.control.weight'] + parameters['choice.control.spread'] * people.controlValue[person];
    weighing.burden = parameters['choice.burden.weight'] * (1 - people.confidence[person]) * unrelieved;
  }

  function utility(cell: number, person: number): number {
    switch (cell) {
      case CELL_DIRECT_PAYMENT:
        spending.bestSpending(person, weighing, spent);
        return spent.utility;
      case CELL_MIXED:
        return ofMixed(person);
      case CELL_ISF:
        return run('isf') - spending.lossOf(terms.fund + partOfSupport(person) * terms.fundVat);
      case CELL_POOLED:
        return run('pooled') - spending.lossOf(ofPooled(person));
      default:
        return weighing.control * control[cell];
    }
  }

  function run(cell: 'isf' | 'pooled'): number {
    return weighing.control * parameters[`control.${cell}`] - weighing.burden * parameters[`burden.${cell}`];
  }

  function ofMixed(person: number): number {
    const support = supportWorth(people, person, terms);
    const whole = Math.max(1, careWorth(people, person, terms) + support);
    spending.bestAccount(weighing, parameters['control.mixed'], parameters['burden.mixed'], whole, spent);
    return spent.utility - spending.lossOf((support / whole) * terms.vat);
  }

  function ofPooled(person: number): number {
    const support = partOfSupport(person);
    return (1 - support) * terms.pooled + support * (people.able[person] === 1 ? terms.vat : 0);
  }

  function partOfSupport(person: number): number {
    const support = supportWorth(people, person, terms);
    return support / Math.max(1, careWorth(people, person, terms) + support);
  }
}
