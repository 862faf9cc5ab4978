import type { Fields } from '../fields.ts';

/** The cost of care of a charge period, in pence. */
export type PeriodCost = { readonly amount: number; readonly weeks: number };

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/^((1|one)[- ]?)?week(ly)?$/i, 1],
  [/^(fortnight(ly)?|(2|two)[- ]?week(s|ly)?)$/i, 2],
  [/^(4|four)[- ]?week(s|ly)?$/i, 4],
];

/** Weeks in the charge period a case names; one where it names none. */
export function weeksOf(inputs: Fields): number {
  const period = inputs.text('period', 'chargePeriod');
  if (period === undefined) return 1;
  const known = PERIODS.find(([words]) => words.test(period));
  if (known !== undefined) return known[1];
  inputs.assume(`The charge and the cost are taken to be for the same period ("${period}").`);
  return 1;
}

/** The cost of the care: as given, or the sum of its lines, or hours at a rate; null when the case has none. */
export function costOfCare(inputs: Fields): PeriodCost | null {
  const weeks = weeksOf(inputs);
  const lines = inputs.rows('costLines').reduce((sum, line) => sum + lineCost(line), 0);
  if (inputs.has('costOfCareWeekly')) {
    const weekly = inputs.money('costOfCareWeekly');
    if (weeks === 1) compare(inputs, weekly, lines);
    return { amount: weekly * weeks, weeks };
  }
  if (inputs.has('costOfCare', 'cost', 'actualCost')) {
    const amount = inputs.money('costOfCare', 'cost', 'actualCost');
    compare(inputs, amount, lines);
    return { amount, weeks };
  }
  if (lines > 0) return { amount: lines, weeks };
  if (inputs.has('hours', 'hoursPerWeek') && inputs.has('rate', 'hourlyRate', 'ratePerHour')) {
    const hours = inputs.number('hours', 'hoursPerWeek');
    const rate = inputs.money('rate', 'hourlyRate', 'ratePerHour');
    return { amount: hours.times(rate).toDecimalPlaces(0).toNumber(), weeks };
  }
  return null;
}

/** A line's own amount, or its units at its rate for each carer. */
function lineCost(line: Fields): number {
  line.note('name');
  if (line.has('amount', 'cost')) return line.money('amount', 'cost');
  const carers = line.numberOr(1, 'carers');
  return line.number('units', 'hours').times(line.money('rate')).times(carers).toDecimalPlaces(0).toNumber();
}

function compare(inputs: Fields, cost: number, lines: number): void {
  if (lines > 0 && lines !== cost) {
    inputs.assume('The cost lines do not add up to the cost given; the cost given is used.');
  }
}
