/** Whether the option or luck made a difference, as far as the runs can tell. */
export type Verdict = 'same in every run' | 'too few replicates to tell' | 'could be luck' | 'beyond luck';

export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  'beyond luck':
    'At least nine in ten paired runs, same people and same luck with and without the option, agree on the direction.',
  'could be luck': 'The range of nine runs in ten includes no difference: this could come out either way.',
  'too few replicates to tell':
    'With fewer than ten replicates the range says little. Run more of them to judge.',
  'same in every run': 'Every replicate gives exactly the same figure with the option as without it.',
};

const FEWEST_TO_JUDGE = 10;

/** A paired difference and the range that holds nine runs in ten. */
export type Ranged = { readonly mean: number; readonly p5: number; readonly p95: number };

/** Beyond luck when the middle nine in ten of the paired differences lie on one side of nothing. */
export function verdictOf({ mean, p5, p95 }: Ranged, replicates: number): Verdict {
  if (mean === 0 && p5 === 0 && p95 === 0) return 'same in every run';
  if (replicates < FEWEST_TO_JUDGE) return 'too few replicates to tell';
  return p5 > 0 || p95 < 0 ? 'beyond luck' : 'could be luck';
}
