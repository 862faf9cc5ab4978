import { timeLeft } from '../../format/duration.ts';
import { count } from '../../format/month.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Row } from './row.ts';
import { verdictOf } from './rerun-words.ts';
import type { Verdict } from './rerun-words.ts';
import { useRerun } from './use-rerun.ts';
import type { Rerun } from './use-rerun.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './library.module.css';

type RerunDialogProps = {
  readonly row: Row;
  readonly onClose: () => void;
};

/** Whether this program still gives a kept result: run once more from its own inputs, and set beside it. */
export function RerunDialog({ row, onClose }: RerunDialogProps) {
  const rerun = useRerun(row.id);
  return (
    <Dialog title="Run it again and compare" onClose={onClose}>
      <div className={styles['rerun']}>
        <p>
          <b>{row.name}</b>
          <br />
          <span className={styles['line']}>{row.line}</span>
        </p>
        {rerun.kind === 'running' && (
          <>
            <Progress label={progressWords(rerun)} done={rerun.done} total={rerun.total} />
            <p className={styles['line']}>
              Nothing that was run before is used. Closing this gives it up; the kept result is not touched.
            </p>
          </>
        )}
        <output>{rerun.kind === 'compared' && <Told verdict={verdictOf(rerun)} />}</output>
        {rerun.kind === 'compared' && <Headlines verdict={verdictOf(rerun)} />}
        {rerun.kind === 'unfit' && (
          <div role="alert">
            <h3>Its inputs no longer fit</h3>
            <p>
              The model of this program does not take them, so it cannot be run again here. What was kept
              stays as it was and can still be opened.
            </p>
            <p className={styles['note']}>{rerun.problem.message}</p>
          </div>
        )}
        {rerun.kind === 'failed' && (
          <p role="alert" className={styles['refused']}>
            It could not be run again: {rerun.problem.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Told({ verdict: { isSame, title, sentences } }: { readonly verdict: Verdict }) {
  return (
    <div className={isSame ? styles['same'] : styles['other']}>
      <h3>{title}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function Headlines({ verdict: { rows } }: { readonly verdict: Verdict }) {
  if (rows.length === 0) return null;
  return (
    <Scrolled className={styles['scroll']} label="Headlines that differ">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Headline, largest change first</th>
            <th scope="col">Kept</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([figure, kept, now]) => (
            <tr key={figure}>
              <th scope="row" className="words">
                {figure}
              </th>
              <td>{kept}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function progressWords({ done, total, secondsLeft }: Extract<Rerun, { kind: 'running' }>): string {
  if (done === 0) return 'Begun: the first replicate takes longest';
  return `${done} of ${count(total, 'replicate')}, ${timeLeft(secondsLeft)}`;
}
