import type { Headline } from '../../core/run/result.ts';

/** Five replicates all on one side of zero are nothing rare: luck alone does that one time in sixteen. */
const FEWEST = 6;

/** Whether a difference can be told from luck: does the 90 % interval of the paired replicates leave out zero? */
export function certainty({ mean, p5, p95 }: Headline, replicates: number): string {
  if (mean === 0 && p5 === 0 && p95 === 0) return 'no difference';
  if (replicates < FEWEST) return 'too few to tell';
  return p5 > 0 || p95 < 0 ? 'excludes zero' : 'could be luck';
}
