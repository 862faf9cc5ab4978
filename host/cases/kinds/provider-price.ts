import { MINUTES_PER_HOUR } from '../../../core/time/weeks.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';

/** A published cost of an hour: its lines must come to its total. */
export function solveBreakdown({ inputs }: CaseToSolve): Answer {
  const sum = inputs.lines('lines').reduce((total, { amount }) => total + amount, 0);
  return { totalPerHour: inPounds(sum) };
}

/** What a visit and an hour cost a provider, and the price that leaves its margin. */
export function solveProviderPrice({ inputs }: CaseToSolve): Answer {
  inputs.note('payPerHour', 'payBankHoliday');
  const visit = inputs.number('visitMinutes');
  const paid = visit.plus(inputs.numberOr(0, 'travelMinutes'));
  const pay = inputs.number('payWithOnCosts').times(paid).dividedBy(MINUTES_PER_HOUR);
  const perVisit = pay.plus(inputs.numberOr(0, 'miles').times(inputs.numberOr(0, 'mileageRate')));
  const perHour = perVisit.times(MINUTES_PER_HOUR).dividedBy(visit);
  const margin = inputs.numberOr(0, 'marginOnPrice');
  if (margin.greaterThanOrEqualTo(1)) {
    throw inputs.refuse('marginOnPrice', 'a share of the price below 1', margin.toString());
  }
  const price = perHour.dividedBy(margin.negated().plus(1));
  return {
    costPerVisit: perVisit.toDecimalPlaces(2).toNumber(),
    costPerHour: perHour.toDecimalPlaces(2).toNumber(),
    pricePerHour: price.toDecimalPlaces(2).toNumber(),
  };
}
