/** Equation assistant-cost: what a personal assistant costs whoever employs them. */
import type { Month } from '../month.ts';
import { halfUp, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

export type AssistantCost = {
  /** Pence an hour. */
  readonly hour: Decimal;
  /** Pence a week, however many hours there are. */
  readonly week: Decimal;
  /** The same in pence a month. */
  readonly fixed: Decimal;
};

export function assistantCost(month: Month): AssistantCost {
  const wage = halfUp(
    month
      .parameter('wage.nlw')
      .times(ONE.plus(month.parameter('pay.careworker.premium')))
      .times(ONE.plus(month.parameter('pay.pa.premium'))),
  );
  const onTop = month
    .parameter('holiday.fraction')
    .plus(month.parameter('cost.sick.share'))
    .plus(month.parameter('pension.ae.rate'));
  const week = halfUp(month.parameter('pa.payroll').plus(month.parameter('pa.insurance').div(52)));
  return { hour: halfUp(wage.times(ONE.plus(onTop))), week, fixed: halfUp(week.times(13).div(3)) };
}
