import { pow } from '../numeric/pow.ts';
import { normalQuantile } from './normal.ts';

/** One-sided: of quotients that luck alone makes, one in twenty stands out. */
const ONE_SIDED = 0.9;

/**
 * Whether a quotient of two estimated variances is larger than luck explains where the true ones are the same: Fisher's F, by the
 * cube root that makes it nearly normal (Paulson, An approximate normalization of the analysis of variance distribution, 1942).
 *
 * @param above degrees of freedom of the variance divided, at least 1
 * @param below those of the one it is divided by, at least 1
 */
export function varianceQuotientStandsOut(quotient: number, above: number, below: number): boolean {
  const [spreadAbove, spreadBelow] = [2 / (9 * above), 2 / (9 * below)];
  const root = pow(quotient, 1 / 3);
  const distance = root * (1 - spreadBelow) - (1 - spreadAbove);
  return distance > normalQuantile(ONE_SIDED) * Math.sqrt(spreadBelow * root * root + spreadAbove);
}
