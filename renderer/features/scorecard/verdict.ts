import { intervalOf, verdictOf } from '../../format/verdict.ts';
import type { Ranged } from '../../format/verdict.ts';

export type ChoiceVerdict =
  'choice rose' | 'choice fell' | 'only the label rose' | 'neither rose' | 'cannot tell';

/** A change smaller than this is no change worth the name: one percentage point. */
const MATTERS = 0.01;

/**
 * Whether choice rose or only the label, from the intervals of both shares and never from their averages alone.
 */
export function choiceVerdict(labelled: Ranged, genuine: Ranged, replicates: number): ChoiceVerdict {
  const choice = courseOf(genuine, replicates);
  const label = courseOf(labelled, replicates);
  if (choice === 'rose') return 'choice rose';
  if (choice === 'unclear') return 'cannot tell';
  if (label === 'rose') return 'only the label rose';
  if (choice === 'fell') return 'choice fell';
  return label === 'unclear' ? 'cannot tell' : 'neither rose';
}

export const RULE =
  'A share rose if its 95% interval lies above no difference and reaches one percentage point; it did not if the whole interval lies below one point. Choice rose if the genuine share rose, and only the label if only the share told so did. Whatever is left cannot be told from these runs.';

export const VERDICT_SENTENCES: Readonly<Record<ChoiceVerdict, string>> = {
  'choice rose': 'Choice rose',
  'choice fell': 'Choice fell',
  'only the label rose': 'Only the label rose',
  'neither rose': 'Neither choice nor the label rose by a percentage point',
  'cannot tell': 'These runs cannot tell whether choice rose',
};

/** The same where there is little room, beside the figures it is of. */
export const SHORT_VERDICTS: Readonly<Record<ChoiceVerdict, string>> = {
  'choice rose': 'Choice rose',
  'choice fell': 'Choice fell',
  'only the label rose': 'Only the label rose',
  'neither rose': 'Neither rose',
  'cannot tell': 'Cannot tell',
};

type Course = 'rose' | 'no rise' | 'fell' | 'unclear';

/** What the interval of a change of a share says; too few runs say nothing. */
function courseOf(change: Ranged, replicates: number): Course {
  const verdict = verdictOf(change, replicates);
  const interval = intervalOf(change, replicates);
  if (interval === null || verdict === 'too few replicates to tell') return 'unclear';
  if (interval.low > 0 && interval.high >= MATTERS) return 'rose';
  if (interval.high < 0 && interval.low <= -MATTERS) return 'fell';
  return interval.high < MATTERS ? 'no rise' : 'unclear';
}
