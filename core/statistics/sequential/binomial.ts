import { exp } from '../../numeric/exp.ts';
import { log } from '../../numeric/log.ts';

/**
 * The probability that something happens at most so many times.
 *
 * @param of how many independent trials, at least one
 * @param probability of it in each, above 0 and below 1
 */
export function chanceOfAtMost(times: number, of: number, probability: number): number {
  const odds = log(probability) - log(1 - probability);
  let term = of * log(1 - probability);
  let sum = 0;
  for (let happened = 0; happened <= times; happened++) {
    sum += exp(term);
    term += log((of - happened) / (happened + 1)) + odds;
  }
  return Math.min(1, sum);
}

/** The probability that something happens at least so many times: that it fails to at most in the rest. */
export function chanceOfAtLeast(times: number, of: number, probability: number): number {
  return chanceOfAtMost(of - times, of, 1 - probability);
}
