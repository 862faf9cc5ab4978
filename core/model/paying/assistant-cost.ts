/** What a personal assistant costs the person who employs them. Source: evidence pa.*, holiday.fraction, nic.ea.pa.eligible. */
import { roundHalfUp } from '../../money/rounding.ts';
import { WEEKS_PER_YEAR } from '../../time/weeks.ts';

export const ASSISTANT_PARAMETERS = [
  'wage.nlw',
  'pay.careworker.premium',
  'pay.pa.premium',
  'holiday.fraction',
  'cost.sick.share',
  'pension.ae.rate',
  'pa.payroll',
  'pa.insurance',
] as const;

type Parameters = { readonly [P in (typeof ASSISTANT_PARAMETERS)[number]]: number };

export type AssistantCost = {
  /** Pay with holiday, sickness and pension, in pence an hour. */
  readonly perHour: number;
  /** Payroll service and insurance, in pence a week. */
  readonly perWeek: number;
};

/** The Employment Allowance covers the employer's National Insurance of someone who employs a care worker at home. */
export function assistantCost(parameters: Parameters): AssistantCost {
  const wage = roundHalfUp(
    parameters['wage.nlw'] * (1 + parameters['pay.careworker.premium']) * (1 + parameters['pay.pa.premium']),
  );
  const onCosts =
    parameters['holiday.fraction'] + parameters['cost.sick.share'] + parameters['pension.ae.rate'];
  return {
    perHour: roundHalfUp(wage * (1 + onCosts)),
    perWeek: roundHalfUp(parameters['pa.payroll'] + parameters['pa.insurance'] / WEEKS_PER_YEAR),
  };
}
