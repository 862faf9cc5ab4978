/** What arrangements are worth to a person, and how they weigh in a choice. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELLS,
} from '../../../core/scenario/arrangement.ts';
import { NO_BARRIER, PERSONAL_ASSISTANT } from '../../../core/model/vocabulary.ts';
import type { Month } from '../month.ts';
import { ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import type { ByCell } from './mix.ts';
import { arrangementOf } from './arrangement.ts';
import type { Chooser } from './chooser.ts';
import { barrierTo, isOffered } from './offer.ts';
import type { Offer } from './offer.ts';
import { accountRunBest, controlByRoute, lossByRoute, paymentSpentBest } from './spending.ts';
import type { Valued } from './spending.ts';

/** Whether someone decides on arrival or again. */
export type Kind = 0 | 1;

/** Equation weight-of-arrangement, for each of them. */
export function weightsOf(month: Month, offer: Offer, chooser: Chooser, kind: Kind): ByCell {
  const nest = month.parameter('choice.nest');
  const inertia = month.parameter('choice.inertia');
  const here = kind === 1 ? arrangementOf(chooser.person) : undefined;
  return CELLS.map((_, cell) => {
    const isHere = cell === here;
    const isOpen = isHere ? cell !== CELL_BLOCK || offer.hasBlock : isOpenTo(month, offer, chooser, cell);
    if (!isOpen) return ZERO;
    const worth = worthOfArrangement(month, offer, chooser, cell);
    return worth
      .plus(isHere ? inertia : ZERO)
      .div(nest)
      .exp();
  });
}

function isOpenTo(month: Month, offer: Offer, chooser: Chooser, cell: number): boolean {
  const { group } = chooser.person;
  return isOffered(offer, group, cell) && barrierTo(offer, month, chooser, cell) === NO_BARRIER;
}

/** Equation worth-of-arrangement, in utility. */
function worthOfArrangement(month: Month, offer: Offer, chooser: Chooser, cell: number): Decimal {
  const { controlWeight, burdenWeight, utilityLost, worth, person } = chooser;
  const { losses } = offer;
  const { parameter } = month;
  const control = () => controlWeight.times(parameter(`control.${CELLS[cell]}`));
  const burden = () => burdenWeight.times(parameter(`burden.${CELLS[cell]}`));
  const supportPart = worth.support.div(worth.plan);
  if (cell === CELL_ISF) {
    const lost = losses.fund.plus(supportPart.times(losses.fundVat));
    return control().minus(burden()).minus(utilityLost(lost));
  }
  if (cell === CELL_DIRECT_PAYMENT) {
    const route = paymentSpentBest(month, offer, chooser);
    const care = worth.care.times(lossByRoute(losses, route));
    const employer = route === PERSONAL_ASSISTANT ? losses.employer : ZERO;
    const lost = care.plus(worth.support.times(losses.vat)).plus(employer).div(worth.plan);
    return accountOfPayment(month, offer, chooser, route).worth.minus(utilityLost(lost));
  }
  if (cell === CELL_MIXED)
    return accountOfMixed(month, offer, chooser).worth.minus(utilityLost(supportPart.times(losses.vat)));
  if (cell === CELL_POOLED) {
    const vat = person.able === 1 ? losses.vat : ZERO;
    const lost = ONE.minus(supportPart).times(losses.pooled).plus(supportPart.times(vat));
    return control().minus(burden()).minus(utilityLost(lost));
  }
  return control();
}

/** Who runs the account of a direct payment for all of the budget. */
export function accountOfPayment(month: Month, offer: Offer, chooser: Chooser, route: number): Valued {
  const burden = route === PERSONAL_ASSISTANT ? 'burden.personal-assistant' : 'burden.direct-payment';
  return accountRunBest(month, offer, chooser, controlByRoute(month, route), month.parameter(burden));
}

/** Who runs the account of a direct payment for part of it. */
export function accountOfMixed(month: Month, offer: Offer, chooser: Chooser): Valued {
  const { parameter } = month;
  return accountRunBest(month, offer, chooser, parameter('control.mixed'), parameter('burden.mixed'));
}
