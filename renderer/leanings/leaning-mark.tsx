import type { LeaningRun } from '../api/types.ts';
import { leaningSentence } from '../format/leaning.ts';
import { Hint } from '../ui/hint.tsx';
import styles from './leaning-mark.module.css';

type Leaning = LeaningRun['figures'][number];

export const LEANING_MARK = '†';

/** A mark on a figure that leans on assumptions, explained on hover and on focus; nothing where it does not. */
export function LeaningMark({
  leaning,
  about,
  tried = '',
}: {
  readonly leaning: Leaning | null;
  readonly about: string;
  /** What was tried, where that is not quite the figure that is marked. */
  readonly tried?: string;
}) {
  if (leaning === null) return null;
  const sentence = `${leaningSentence(leaning)} ${tried}`.trim();
  return (
    <Hint look="mark" text={sentence} label={`${about}. ${sentence}`}>
      {LEANING_MARK}
    </Hint>
  );
}

/** The same in a table, where a mark to stop at in every cell would be too many: read out, and explained under the table. */
export function LeaningSign({ leaning }: { readonly leaning: Leaning | null }) {
  if (leaning === null) return null;
  return (
    <span className={styles['sign']} title={leaningSentence(leaning)}>
      <span aria-hidden="true">{LEANING_MARK}</span>
      <span className="visually-hidden"> leans on assumptions</span>
    </span>
  );
}
