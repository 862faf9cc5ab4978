import { LIMITS } from '../../core/scenario/scenario.ts';
import { manyRuns } from './many-runs.ts';

/** About how many more runs it would take to tell, if they are like those there are. */
export function moreRuns(more: number | null, done: number, most: number): string {
  if (more === null)
    return `If the rest are like these, not even ${manyRuns(LIMITS.replicates.max)} would tell.`;
  const inAll = done + more;
  const about = `If the rest are like these, about ${manyRuns(more)} more would tell`;
  return inAll <= most
    ? `${about}.`
    : `${about}, which is beyond the most allowed (${most}); --most ${inAll} allows it.`;
}
