import type { StudyRow } from '../../api/types.ts';
import { count, monthSpan } from '../../format/month.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { questionOf } from './plain-words.ts';
import styles from './questions.module.css';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

type EarlierAnswersProps = {
  /** The newest first. */
  readonly rows: readonly StudyRow[];
  readonly most: number;
};

/** Kept answers of one question. */
export function EarlierAnswers({ rows, most }: EarlierAnswersProps) {
  if (rows.length === 0) return null;
  const left = rows.length - most;
  return (
    <div className={styles['earlier']}>
      <h3>Earlier answers</h3>
      <ul className={styles['jobs']}>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <ScreenLink to={screen('questions', questionOf(row.kind), { study: row.id })}>
              {titleOfRow(row)}
            </ScreenLink>
            <br />
            <span className={styles['soft']}>
              {whenWords(row.createdAt)} · {monthSpan(row.months)} · {count(row.runs, 'run')} · seed{' '}
              {row.seed}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles['soft']}>and {left.toLocaleString('en-GB')} more, listed with the question</p>
      )}
    </div>
  );
}

export function whenWords(createdAt: string): string {
  return WHEN.format(new Date(createdAt));
}

function titleOfRow({ options, place, futures }: StudyRow): string {
  const named = options.map(({ name }) => name).toReversed();
  const [first = ''] = named;
  const others = named.length > 2 ? ` and ${named.length - 1} more` : '';
  const worlds = futures.length === 1 ? (futures[0]?.name ?? '') : count(futures.length, 'future');
  return `${first}${others}, ${place.name}, ${worlds}`;
}
