import { exp } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';

/**
 * The probability of at least so many successes, by adding up the terms from the wanted one outwards, away from the middle.
 *
 * @param times successes, a whole number
 * @param of independent trials, a whole number
 * @param probability of success in each
 */
export function chanceOfAtLeast(times: number, of: number, probability: number): number {
  if (times <= 0 || probability >= 1) return times <= of ? 1 : 0;
  if (times > of || probability <= 0) return 0;
  const odds = probability / (1 - probability);
  if (times > of * probability) return upwards(times, of, odds, term(times, of, probability));
  return 1 - downwards(times - 1, of, odds, term(times - 1, of, probability));
}

function term(times: number, of: number, probability: number): number {
  let size = times * log(probability) + (of - times) * log(1 - probability);
  for (let i = 1; i <= times; i++) size += log((of - times + i) / i);
  return exp(size);
}

function upwards(times: number, of: number, odds: number, first: number): number {
  let sum = 0;
  let each = first;
  for (let at = times; at <= of && sum + each > sum; at++) {
    sum += each;
    each *= ((of - at) / (at + 1)) * odds;
  }
  return Math.min(1, sum);
}

function downwards(times: number, of: number, odds: number, first: number): number {
  let sum = 0;
  let each = first;
  for (let at = times; at >= 0 && sum + each > sum; at--) {
    sum += each;
    each *= at / (of - at + 1) / odds;
  }
  return Math.min(1, sum);
}
