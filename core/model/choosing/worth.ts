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
} from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { noteHelped, SUPPORT_TO_CHOOSE_LEVERS, SUPPORT_TO_CHOOSE_PARAMETERS } from './support-to-choose.ts';
import { HAS_CAPACITY, NO_BARRIER } from '../vocabulary.ts';
import { BARRIER_LEVERS, barriersIn, barrierTo } from './barrier.ts';
import type { Barriers } from './barrier.ts';
import { cellOf } from './cell.ts';
import { controlByCell } from './control.ts';
import { CELL_COUNT } from './nested-logit.ts';
import type { Weights } from './nested-logit.ts';
import { isOffered } from './offer.ts';
import type { Offer } from './offer.ts';
import {
  findAccount,
  findSpending,
  lossOf,
  SPENDING_LEVERS,
  SPENDING_PARAMETERS,
  spendingOf,
  waysIn,
  weighingOf,
} from './spending.ts';
import type { Spending, Ways, Weighing } from './spending.ts';
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

/** What arrangements are worth in a month: what it is reckoned from, and room for people who are asked together. */
export type Worth = {
  readonly people: People;
  readonly offer: Offer;
  readonly terms: Terms;
  readonly month: WorthMonth;
  readonly ways: Ways;
  readonly barriers: Barriers;
  readonly tastes: Tastes;
  /** By arrangement. */
  readonly control: readonly number[];
} & Asked;

/** The month's parameters of how people weigh, looked up once: among hundreds of parameters each look-up is dear. */
type Tastes = ReturnType<typeof tastesIn>;

function tastesIn({ parameters }: WorthMonth) {
  return {
    controlWeight: parameters['choice.control.weight'],
    controlSpread: parameters['choice.control.spread'],
    burdenWeight: parameters['choice.burden.weight'],
    burdenOfFund: parameters['burden.isf'],
    burdenOfMixed: parameters['burden.mixed'],
    burdenOfPool: parameters['burden.pooled'],
    carerRelief: parameters['brokerage.carer.relief'],
    /** Part of the burden that help leaves. */
    afterHelp: 1 - parameters['brokerage.relief'],
    inertia: parameters['choice.inertia'],
    dissimilarity: parameters['choice.nest'],
  };
}

/** People asked together, one after another, and what they answer. */
export type Asked = {
  readonly weighing: Weighing & {
    /** Whether a broker or an advocate helps them. */
    readonly helped: Uint8Array;
    /** The arrangement whose pull they feel because they are in it; as many as there are arrangements for none. */
    readonly at: Uint8Array;
  };
  /** How they would spend a direct payment, and run the account of a mixed package. */
  readonly spending: Spending;
  readonly mixed: Spending;
  readonly utility: Float64Array;
};

/** Room for so many to be asked together. */
export function askedOf(most: number): Asked {
  return {
    weighing: { ...weighingOf(most), helped: new Uint8Array(most), at: new Uint8Array(most) },
    spending: spendingOf(most),
    mixed: spendingOf(most),
    utility: new Float64Array(most),
  };
}

/** @param asked room for as many as are asked together. */
export function worthOfMonth(
  people: People,
  offer: Offer,
  terms: Terms,
  month: WorthMonth,
  asked: Asked,
): Worth {
  return {
    people,
    offer,
    terms,
    month,
    ways: waysIn(offer, terms, month),
    barriers: barriersIn(offer, month),
    tastes: tastesIn(month),
    control: controlByCell(month.parameters),
    ...asked,
  };
}

/**
 * Writes the weights of all arrangements for people of one client group, 0 where one is not open to the person: an
 * arrangement at a time, in loops over all of them.
 * @param stays whether they are reviewed and feel the pull of the arrangement they are in.
 * @param out as many weights for each as there are arrangements.
 */
export function weighAll(
  worth: Worth,
  rows: readonly number[],
  group: number,
  stays: boolean,
  out: Weights,
): void {
  worth.weighing.rows = rows;
  prepare(worth, stays);
  const { at } = worth.weighing;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const offered = isOffered(worth.offer, group, cell);
    if (offered || isAmong(cell, at, rows.length)) writeWeights(worth, cell, offered, out);
    else for (let n = 0; n < rows.length; n++) out[n * CELL_COUNT + cell] = 0;
  }
}

function isAmong(cell: number, at: Uint8Array, count: number): boolean {
  for (let n = 0; n < count; n++) if (at[n] === cell) return true;
  return false;
}

/** Who is helped, where they are, and what their plan, control and burden are worth to them. */
function prepare({ people, terms, month, tastes, weighing }: Worth, stays: boolean): void {
  const { rows, helped, brokered, at, control, burden, care, support, whole } = weighing;
  const { controlWeight, controlSpread, burdenWeight, carerRelief, afterHelp } = tastes;
  noteHelped(people, rows, month, helped);
  for (let n = 0; n < rows.length; n++) {
    const person = rows[n];
    const unrelieved = (1 - people.carer[person] * carerRelief) * (helped[n] === 1 ? afterHelp : 1);
    brokered[n] = people.capacity[person] === HAS_CAPACITY ? helped[n] : 0;
    at[n] = stays ? cellOf(people, person) : CELL_COUNT;
    control[n] = controlWeight + controlSpread * people.controlValue[person];
    burden[n] = burdenWeight * (1 - people.confidence[person]) * unrelieved;
    care[n] = careWorth(people, person, terms);
    support[n] = supportWorth(people, person, terms);
    whole[n] = Math.max(1, care[n] + support[n]);
  }
}

function writeWeights(worth: Worth, cell: number, offered: boolean, out: Weights): void {
  const { people, barriers } = worth;
  const { rows, at, helped } = worth.weighing;
  const utility = utilityOf(worth, cell);
  const { inertia, dissimilarity } = worth.tastes;
  // Nobody has to leave an arrangement because it is no longer offered to others, unless there is none left to stay in.
  const mayStay = cell !== CELL_BLOCK || worth.offer.blockExists;
  for (let n = 0; n < rows.length; n++) {
    const isThere = at[n] === cell;
    const isOpen = isThere
      ? mayStay
      : offered && barrierTo(cell, people, rows[n], helped[n] === 1, barriers) === NO_BARRIER;
    out[n * CELL_COUNT + cell] = isOpen ? exp((utility[n] + (isThere ? inertia : 0)) / dissimilarity) : 0;
  }
}

/** What an arrangement is worth to each, in utility, open to them or not. */
function utilityOf(worth: Worth, cell: number): Float64Array {
  const { people, ways, weighing, control, utility } = worth;
  switch (cell) {
    case CELL_DIRECT_PAYMENT:
      findSpending(ways, people, weighing, worth.spending);
      return worth.spending.utility;
    case CELL_MIXED:
      reckonMixed(worth);
      return worth.mixed.utility;
    case CELL_ISF:
      reckonFund(worth);
      return utility;
    case CELL_POOLED:
      reckonPool(worth);
      return utility;
    default:
      for (let n = 0; n < weighing.rows.length; n++) utility[n] = weighing.control[n] * control[cell];
      return utility;
  }
}

function reckonFund({ ways, terms, tastes, weighing, control, utility }: Worth): void {
  for (let n = 0; n < weighing.rows.length; n++) {
    const part = weighing.support[n] / weighing.whole[n];
    utility[n] =
      weighing.control[n] * control[CELL_ISF] -
      weighing.burden[n] * tastes.burdenOfFund -
      lossOf(ways, terms.fund + part * terms.fundVat);
  }
}

function reckonPool(worth: Worth): void {
  const { people, ways, terms, tastes, weighing, control, utility } = worth;
  for (let n = 0; n < weighing.rows.length; n++) {
    const part = weighing.support[n] / weighing.whole[n];
    const lost = (1 - part) * terms.pooled + part * (people.able[weighing.rows[n]] === 1 ? terms.vat : 0);
    utility[n] =
      weighing.control[n] * control[CELL_POOLED] -
      weighing.burden[n] * tastes.burdenOfPool -
      lossOf(ways, lost);
  }
}

function reckonMixed({ ways, terms, tastes, weighing, control, mixed }: Worth): void {
  const given = { control: control[CELL_MIXED], burden: tastes.burdenOfMixed };
  for (let n = 0; n < weighing.rows.length; n++) {
    findAccount(ways, weighing, n, given, mixed);
    mixed.utility[n] -= lossOf(ways, (weighing.support[n] / weighing.whole[n]) * terms.vat);
  }
}

/** The same for people asked one at a time. */
export function worthIn(people: People, offer: Offer, terms: Terms, month: WorthMonth) {
  const worth = worthOfMonth(people, offer, terms, month, askedOf(1));
  return { weigh, spend, isHelped, barrier };

  function weigh(person: number, stays: boolean, out: Weights, offset: number): void {
    const theirs = out.subarray(offset, offset + CELL_COUNT);
    weighAll(worth, [person], people.group[person], stays, theirs);
  }

  /** How a person would spend a direct payment, or run the account of a mixed package. */
  function spend(person: number, cell: number) {
    worth.weighing.rows = [person];
    prepare(worth, false);
    utilityOf(worth, cell);
    const { route, account, control } = cell === CELL_MIXED ? worth.mixed : worth.spending;
    return { route: route[0], account: account[0], control: control[0] };
  }

  function isHelped(person: number): boolean {
    noteHelped(people, [person], month, worth.weighing.helped);
    return worth.weighing.helped[0] === 1;
  }

  function barrier(cell: number, person: number, helped: boolean): number {
    return barrierTo(cell, people, person, helped, worth.barriers);
  }
}
