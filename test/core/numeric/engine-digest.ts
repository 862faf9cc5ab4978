import { hashOfNumbers } from '../../../core/numeric/bytes.ts';
import { exp } from '../../../core/numeric/exp.ts';
import { log } from '../../../core/numeric/log.ts';
import { pow } from '../../../core/numeric/pow.ts';
import { STREAMS, luckOf, normal, uniform } from '../../../core/random/stream.ts';

const POINTS = 4000;
const FUNCTIONS = 5;

/**
 * A hash of exp, log, pow, normal and uniform at 20,000 fixed arguments, made by whole-number arithmetic so that
 * the arguments cannot differ. Two engines with the same digest compute the model's numbers alike.
 * Imports only core files, so that it can be bundled for a browser.
 */
export function numericDigest(): string {
  const luck = luckOf(1948, 7);
  const results = new Float64Array(POINTS * FUNCTIONS);
  let word = 1;
  const next = (): number => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0;
    return word / 4_294_967_296;
  };
  for (let i = 0; i < POINTS; i++) {
    const at = i * FUNCTIONS;
    const base = next() * 3;
    results[at] = exp((next() - 0.5) * 1500);
    results[at + 1] = log(next() * (i % 3 === 0 ? 1e-300 : 2));
    results[at + 2] = pow(base, (next() - 0.5) * 100);
    results[at + 3] = normal(luck, STREAMS['person-need'], i, i % 97);
    results[at + 4] = uniform(luck, STREAMS.life, i, i % 97);
  }
  return hashOfNumbers(results);
}
