/** What a provider pays its care workers. Source: evidence pay.*, workforce.vacancy; Skills for Care on differentials. */
import { roundHalfUp } from '../../money/rounding.ts';
import type { StructureChoice } from '../../scenario/structure.ts';

export const PAY_PARAMETERS = [
  'wage.nlw',
  'pay.careworker.premium',
  'pay.adjust.monthly',
  'pay.scarcity',
  'pay.scarcity.most',
  'workforce.vacancy',
] as const;

type Parameters = { readonly [P in (typeof PAY_PARAMETERS)[number]]: number };

type Employer = {
  /** Basic pay so far, in whole pence an hour. */
  readonly pay: number;
  /** Share of its posts that are vacant. */
  readonly vacancy: number;
  /** Its margin over the last year or so. */
  readonly outlook: number;
};

/**
 * Basic pay of the month, in whole pence an hour.
 *
 * Never below the wage floor of the month; beyond it part-way to what a typical provider pays and, where more posts stand
 * vacant than usual and pay answers to it, somewhat more. So a fast rise of the floor narrows differentials until pay has caught up. Pay is not
 * cut in cash, and who loses money gives no rise but the law's.
 */
export function nextPay(
  { pay, vacancy, outlook }: Employer,
  parameters: Parameters,
  response: StructureChoice<'wage-response'>,
): number {
  const floor = roundHalfUp(parameters['wage.nlw']);
  if (outlook < 0) return Math.max(floor, pay);
  const beyondUsual = response === 'floor-alone' ? 0 : vacancy - parameters['workforce.vacancy'];
  const scarcity = parameters['pay.scarcity'] * beyondUsual;
  const premium = parameters['pay.careworker.premium'] + Math.min(parameters['pay.scarcity.most'], scarcity);
  const intended = parameters['wage.nlw'] * (1 + premium);
  const risen = roundHalfUp(pay + parameters['pay.adjust.monthly'] * (intended - pay));
  return Math.max(floor, pay, risen);
}
