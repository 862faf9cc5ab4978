import { certaintyOf } from '../../core/statistics/certainty.ts';
import type { Certainty } from '../../core/statistics/certainty.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import type { Interval } from '../../core/statistics/interval.ts';

/** Whether the option or luck made a difference, as far as the runs can tell. */
export type Verdict = Certainty;

export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  'beyond luck':
    'The 95% interval of the average difference, over paired runs with the same people and the same luck, leaves out no difference. Single runs may still go the other way.',
  'could be luck':
    'The 95% interval of the average difference includes no difference: the average could come out either way. More replicates narrow it.',
  'too few replicates to tell':
    'With fewer than six replicates luck alone often puts all runs on one side. Run more of them to judge.',
  'same in every run': 'Every replicate gives exactly the same figure with the option as without it.',
};

/** A figure over paired runs: its mean, how well that is known, and the range that holds nine runs in ten. */
export type Ranged = {
  readonly mean: number;
  readonly standardError: number;
  readonly p5: number;
  readonly p95: number;
};

/** Beyond luck when the interval of the mean difference leaves out nothing. */
export function verdictOf(difference: Ranged, replicates: number): Verdict {
  return certaintyOf(difference, replicates);
}

/** Where the mean lies with 95% confidence; null for one replicate, which shows no spread. */
export function intervalOf(figure: Ranged, replicates: number): Interval | null {
  return meanInterval(figure, replicates);
}

/** What is said in place of ranges where there is one run. */
export const NO_SPREAD = 'One run shows no spread: nothing says how far luck could move it';
