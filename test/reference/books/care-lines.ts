/** What care costs, line by line: equations care-pay to overhead-lines and marginal-cost. */
import type { Costs } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** What a month takes. Contact to idle are hours, `branch`, `revenue` and `toIndividuals` pence. */
export type Taken = {
  readonly contact: Decimal;
  readonly travel: Decimal;
  readonly waiting: Decimal;
  readonly unsocial: Decimal;
  readonly complex: Decimal;
  readonly idle: Decimal;
  readonly miles: Decimal;
  readonly clientYears: Decimal;
  readonly individualYears: Decimal;
  readonly clientStarts: Decimal;
  readonly starters: Decimal;
  readonly branch: Decimal;
  readonly revenue: Decimal;
  readonly toIndividuals: Decimal;
};

/** Terms of the staff: pence an hour, and the part of pay that goes into training. */
export type Terms = { readonly pay: Decimal; readonly trainingPart: Decimal };

export type Lines = Costs;

/**
 * Whole pence. Hours and months leave thirds that never end: their last digits are dropped first, so that a line of
 * half a penny exactly is told from one that is short of it.
 */
export function penny(amount: Decimal): Decimal {
  return halfUp(amount.toSignificantDigits(24));
}

/** The lines with parts of a penny, before any Employment Allowance. */
export function linesOf(month: Month, taken: Taken, { pay, trainingPart }: Terms): Lines {
  const rate = month.parameter;
  const longer = taken.complex.times(rate('cost.complexity.time'));
  const basic = {
    contactPay: taken.contact.times(pay),
    travelPay: taken.travel.times(pay),
    waitingPay: taken.waiting.times(pay),
    unsocialPay: taken.unsocial.times(pay).times(rate('cost.unsocial.premium')),
    complexPay: longer.times(pay),
    idlePay: taken.idle.times(pay),
  };
  const worked = sum(Object.values(basic));
  const onTop = {
    holidayPay: worked.times(rate('holiday.fraction')),
    sickPay: worked.times(rate('cost.sick.share')),
    trainingPay: worked.times(trainingPart),
  };
  const gross = sum([worked, ...Object.values(onTop)]);
  const atWork = sum([taken.contact, taken.travel, taken.waiting, longer, taken.idle]);
  const onTopOfOne = sum([ONE, rate('holiday.fraction'), rate('cost.sick.share'), trainingPart]);
  const weeksOfWorkers = atWork.times(onTopOfOne).div(rate('workforce.hours.per.worker'));
  const above = most(0, gross.minus(weeksOfWorkers.times(rate('nic.threshold'))));
  return {
    ...basic,
    ...onTop,
    pension: gross.times(rate('pension.ae.rate')),
    nationalInsurance: above.times(rate('nic.employer.rate')),
    mileage: taken.miles.times(rate('cost.mileage.rate')),
    branch: taken.branch,
    running: taken.contact.times(rate('cost.overhead.variable')),
    administration: sum([
      taken.clientYears.times(rate('cost.client.managed')),
      taken.individualYears.times(rate('cost.client.individual')),
      taken.clientStarts.times(rate('cost.client.start')),
    ]),
    marketing: taken.toIndividuals.times(rate('cost.marketing.share')),
    recruitment: taken.starters.times(rate('workforce.replacecost')),
    inputVat: taken.revenue.times(rate('vat.input.irrecoverable')),
  };
}

/** Every line in whole pence. */
export function inPence(lines: Lines): Lines {
  return Object.fromEntries(Object.entries(lines).map(([line, amount]) => [line, penny(amount)])) as Lines;
}

/** Equation marginal-cost: pence for one more hour of plain care, not rounded. */
export function marginalCost(month: Month, taken: Taken, terms: Terms, insured: boolean): Decimal {
  const plain = { ...taken, complex: ZERO, idle: ZERO, clientStarts: ZERO };
  const lines = linesOf(month, plain, terms);
  const insurance = insured ? lines.nationalInsurance : ZERO;
  const { contactPay, travelPay, waitingPay, unsocialPay, complexPay, holidayPay, sickPay } = lines;
  const { pension, mileage, running, administration, inputVat } = lines;
  const staff = [contactPay, travelPay, waitingPay, unsocialPay, complexPay, holidayPay, sickPay, pension];
  return sum([...staff, insurance, mileage, running, administration, inputVat]).div(taken.contact);
}

/** Equation branch-cost: pence of the month for an office staffed for so many minutes a week. */
export function branchCost(month: Month, office: Decimal): Decimal {
  const hours = office.div(60);
  const micro = month.parameter('cost.overhead.fixed.micro');
  const owners = month.parameter('workforce.hours.per.worker');
  const full = month.parameter('cost.scale.minhours');
  const between = () => hours.minus(owners).div(full.minus(owners));
  const beyondOwner = hours.gte(full) ? ONE : between();
  const scale = hours.lte(owners) ? ZERO : beyondOwner;
  const branches = most(1, hours.div(month.parameter('cost.branch.capacity')));
  const one = micro.plus(month.parameter('cost.overhead.fixed.branch').minus(micro).times(scale));
  return penny(one.times(branches).div(12));
}

/** Miles driven for some minutes of travel, at the usual travel of the place for an hour of care. */
export function milesFor(month: Month, travelled: Decimal, delivered: Decimal): Decimal {
  const usual = usualTravel(month);
  const usually = usual.isZero() ? delivered : travelled.div(usual);
  return usually.div(60).times(month.parameter('cost.miles.per.hour'));
}

/** Equation usual-gaps: minutes of travel for a minute with people. */
export function usualTravel(month: Month): Decimal {
  return month.place('travelShare').times(ONE.minus(month.parameter('cost.waiting.part')));
}
