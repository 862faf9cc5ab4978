/** How closely the council watches direct payments: what that costs, and how much money is lost or misspent all the same. */
import { choice } from '../../scenario/lever-choice.ts';

/** Shares of the money lost or misspent: S3 q2, q15 and q17; the evidence for what monitoring prevents is weak. */
export const LOSS_PARAMETERS = [
  'direct-payment.lost.light',
  'direct-payment.lost.usual',
  'direct-payment.lost.full',
] as const;

/** What watching one payment costs a year. */
export const MONITORING_PARAMETERS = [
  'direct-payment.monitoring.light',
  'direct-payment.monitoring.usual',
  'direct-payment.monitoring.full',
] as const;

type Levers = { readonly 'direct-payment.monitoring': number };

const LIGHT = choice('direct-payment.monitoring', 'light');
const USUAL = choice('direct-payment.monitoring', 'usual');

/** Chance that the direct payment of a month is lost or misspent. */
export function chanceOfLoss(
  levers: Levers,
  parameters: { readonly [P in (typeof LOSS_PARAMETERS)[number]]: number },
): number {
  const [light, usual, full] = LOSS_PARAMETERS.map((id) => parameters[id]);
  return byLevel(levers, light, usual, full);
}

/** What monitoring one direct payment costs the council a year, in pence. */
export function costOfMonitoring(
  levers: Levers,
  parameters: { readonly [P in (typeof MONITORING_PARAMETERS)[number]]: number },
): number {
  const [light, usual, full] = MONITORING_PARAMETERS.map((id) => parameters[id]);
  return byLevel(levers, light, usual, full);
}

function byLevel(levers: Levers, light: number, usual: number, full: number): number {
  const level = levers['direct-payment.monitoring'];
  if (level === LIGHT) return light;
  return level === USUAL ? usual : full;
}
