/** Replicates that come in clusters, several to a draw: those of a draw are alike, and so worth less than as many on their own. */
import { USUAL_CONFIDENCE } from './interval.ts';
import { judgeChance } from './sequential/judge-chance.ts';
import type { ChanceVerdict } from './sequential/judge-chance.ts';
import { chanceOf } from './wilson.ts';
import type { Chance } from './wilson.ts';

/**
 * The mean of each cluster, in order: what an interval is made of. Replicates that are missing are NaN and left out, and so is a
 * cluster of them alone.
 *
 * @param size replicates in a cluster; 1 where each stands alone
 */
export function clusterMeans(values: Float64Array, size: number): Float64Array {
  if (size === 1) return values.filter((value) => !Number.isNaN(value));
  const means: number[] = [];
  for (let from = 0; from < values.length; from += size) {
    const there = values.subarray(from, from + size).filter((value) => !Number.isNaN(value));
    if (there.length > 0) means.push(there.reduce((sum, value) => sum + value, 0) / there.length);
  }
  return Float64Array.from(means);
}

/**
 * A probability from replicates in clusters. The interval of Wilson is made for as many independent replicates as these are
 * worth: their number over the design effect (Kish, Survey sampling, 1965), never fewer than the clusters. Where all or none
 * kept, nothing shows how alike a cluster is, and a cluster counts once.
 *
 * @param values 1 where it happened, 0 where not, NaN where missing; at least one that is not
 */
export function clusteredChance(
  values: Float64Array,
  size: number,
  confidence: number = USUAL_CONFIDENCE,
): Chance {
  const { times, of } = countOf(values);
  if (size === 1) return chanceOf(times, of, confidence);
  const worth = worthOf(clusterMeans(values, size), times / of, of);
  const { interval } = chanceOf((times / of) * worth, worth, confidence);
  return { times, of, share: times / of, interval };
}

/**
 * Whether something is likely enough, from replicates in clusters: judged as that many independent ones as they are worth, in
 * wholes and with what happened rounded against the verdict.
 *
 * @param values 1 where it happened, 0 where not, NaN where missing; nothing is told by none
 */
export function judgeClustered(
  values: Float64Array,
  size: number,
  wanted: number,
  confidence: number,
): ChanceVerdict {
  const { times, of } = countOf(values);
  if (of === 0) return 'cannot tell yet';
  const worth = size === 1 ? of : Math.floor(worthOf(clusterMeans(values, size), times / of, of));
  const happened = (times * worth) / of;
  const fewest = judgeChance(Math.floor(happened), worth, wanted, confidence);
  const most = judgeChance(Math.ceil(happened), worth, wanted, confidence);
  return fewest === most ? fewest : 'cannot tell yet';
}

function countOf(values: Float64Array): { readonly times: number; readonly of: number } {
  const there = values.filter((value) => !Number.isNaN(value));
  return { times: there.reduce((sum, value) => sum + value, 0), of: there.length };
}

function worthOf(means: Float64Array, share: number, of: number): number {
  const clusters = means.length;
  if (clusters < 2 || share === 0 || share === 1) return clusters;
  const squares = means.reduce((sum, mean) => sum + (mean - share) * (mean - share), 0);
  const variance = squares / (clusters - 1) / clusters;
  const alone = (share * (1 - share)) / of;
  return Math.min(of, Math.max(clusters, (of * alone) / variance));
}
