import { useEffect } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useSignatures } from '../../api/use-signatures.ts';
import type { Screen } from '../../navigation/screen.ts';
import { screen as screenOf } from '../../navigation/screen.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { Unread } from '../../notices/unread.tsx';
import { useActions, useApp } from '../../store/use-app.ts';
import { REPORT_KINDS } from './content.ts';
import { Desk } from './desk.tsx';
import styles from './report.module.css';

/** A page for those who decide, made from one result that is kept. */
export function ReportScreen({ screen }: { readonly screen: Screen }) {
  const newest = useApp(({ run }) => (run.kind === 'finished' ? run.resultId : null));
  const [list, listAgain] = useAnswer('results.list', {});
  const id = screen.id ?? newest ?? (list.kind === 'here' ? (list.value[0]?.id ?? null) : null);
  const [answer, again] = useAnswer('results.get', id === null ? null : { id });
  const [signatures, signedAgain] = useAnswer('results.signatures', id === null ? null : { id });
  useSignatures(signedAgain);
  const kind = REPORT_KINDS.find((each) => each === screen.params['kind']) ?? 'cabinet';
  const rows = list.kind === 'here' ? list.value : [];
  const { restate } = useActions();
  // What is written is kept with the result, so the address names it: opened again, it is the same report.
  useEffect(() => {
    if (screen.id === null && id !== null) restate({ ...screen, id });
  }, [restate, screen, id]);
  return (
    <div className={styles['screen']}>
      <h1>Report</h1>
      {list.kind === 'failed' && (
        <Unread what="The results cannot be listed" problem={list.problem} onAgain={listAgain} />
      )}
      {id === null && list.kind === 'here' && (
        <div className={styles['empty']}>
          <p>A report is made from a finished result, and none is kept yet.</p>
          <ScreenLink to={screenOf('compare')}>Compare two options first</ScreenLink>
        </div>
      )}
      {id !== null &&
        (answer.kind === 'waiting' || (answer.kind === 'here' && signatures.kind === 'waiting')) && (
          <output>Reading the result…</output>
        )}
      {answer.kind === 'failed' && (
        <Unread what="The result cannot be read" problem={answer.problem} onAgain={again} />
      )}
      {id !== null && answer.kind === 'here' && answer.value.inputs === null && (
        <p role="alert">
          What this result was made from is written in a way that this version of the program does not read,
          and a report says what it was made from. Its figures can be looked at:{' '}
          <ScreenLink to={screenOf('library', 'results')}>open it, or another, in the library</ScreenLink>.
        </p>
      )}
      {answer.kind === 'here' && signatures.kind === 'failed' && (
        <Unread
          what="Who signed the assumptions cannot be read"
          problem={signatures.problem}
          onAgain={signedAgain}
        />
      )}
      {id !== null &&
        answer.kind === 'here' &&
        answer.value.inputs !== null &&
        signatures.kind === 'here' && (
          <Desk
            key={`${id} ${kind}`}
            id={id}
            kind={kind}
            rows={rows}
            result={answer.value.result}
            inputs={answer.value.inputs}
            signatures={signatures.value}
          />
        )}
    </div>
  );
}
