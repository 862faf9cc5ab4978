import type { Headline } from '../../core/run/result.ts';

/** Whether a difference can be told from luck: does the 90 % interval of the paired replicates leave out zero? */
export function certainty({ mean, p5, p95 }: Headline, replicates: number): string {
  if (mean === 0 && p5 === 0 && p95 === 0) return 'no difference';
  if (replicates < 2) return 'one replicate';
  return p5 > 0 || p95 < 0 ? 'excludes zero' : 'could be luck';
}
