import { useDeferredValue, useMemo, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { Download } from '../../charts/download.tsx';
import { count, longMonth } from '../../format/month.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { addressOf, screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useNotes } from '../../notes/use-notes.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { arranged, EVERYTHING, GRADE_IDS, gradeCounts, wantedIn } from './arranged.ts';
import type { Wanted } from './arranged.ts';
import { registerFile } from './register-file.ts';
import { RegisterTable } from './register-table.tsx';
import { useStandpoint } from './standpoint.ts';
import { useSignatures } from '../../api/use-signatures.ts';
import { WantedBar } from './wanted-bar.tsx';
import { GRADES } from './words.ts';
import styles from './assumptions.module.css';

/** Every parameter in force, to be searched, sorted and opened. */
export function Register({ at }: { readonly at: Screen }) {
  const standpoint = useStandpoint(at);
  const [answer, again] = useAnswer('parameters.register', standpoint);
  useSignatures(again);
  const { noteOn } = useNotes();
  const { goTo } = useActions();
  const about = useApp((state) => selectCatalogues(state)?.about);
  const futures = useApp((state) => selectCatalogues(state)?.futures);
  // Each letter typed would be a step back in the browser’s history, so words are kept here.
  const [words, setWords] = useState('');
  const wanted = useMemo(() => ({ ...wantedIn(at.params), words }), [at.params, words]);
  const deferred = useDeferredValue(wanted);
  const rows = useMemo(
    () =>
      answer.kind === 'here'
        ? arranged(answer.value, deferred, (id) => (noteOn({ kind: 'parameter', id })?.note ?? '') !== '')
        : [],
    [answer, deferred, noteOn],
  );

  function want(change: Partial<Wanted>): void {
    const next = { ...wanted, ...change };
    setWords(next.words);
    const params = said({ ...at.params, ...paramsOf(next) });
    if (addressOf(screen('assumptions', null, params)) !== addressOf(at)) {
      goTo(screen('assumptions', null, params));
    }
  }

  const name = futures?.find(({ id }) => id === standpoint.future)?.name ?? standpoint.future;
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1>Assumptions</h1>
          <p className={styles['soft']}>
            Every figure the model reads that nobody here decides, as it stands in{' '}
            {longMonth(standpoint.month)} in the future “{name}”.
          </p>
          <p className={styles['soft']}>
            Is a figure the one that was taken to cabinet?{' '}
            <ScreenLink to={screen('library', 'results')}>Find its result</ScreenLink> by the hash under it,
            then run it again and compare.
          </p>
        </div>
        {answer.kind === 'here' && about !== undefined && (
          <Download
            label="the register of parameters"
            origin={{ place: { id: 'register' }, inputsHash: standpoint.future }}
            name={standpoint.month}
            table={() => registerFile(rows, standpoint, about)}
          />
        )}
      </div>
      <WantedBar wanted={wanted} standpoint={standpoint} at={at} onWant={want} />
      {answer.kind === 'waiting' && <output className={styles['soft']}>Reading the register…</output>}
      {answer.kind === 'failed' && (
        <ProblemPanel title="The register could not be read" problem={answer.problem}>
          <Button look="primary" onPress={again}>
            Try again
          </Button>
        </ProblemPanel>
      )}
      {answer.kind === 'here' && (
        <>
          <output className={styles['soft']}>
            {rows.length === answer.value.length
              ? `${count(rows.length, 'parameter')}, graded as in ${longMonth(standpoint.month)}: ${GRADE_IDS.map((grade) => `${gradeCounts(rows)[grade]} of grade ${grade} (${GRADES[grade]})`).join(', ')}.`
              : `${rows.length} of ${count(answer.value.length, 'parameter')}.`}
          </output>
          {rows.length === 0 ? (
            <div className={styles['empty']}>
              <p>No parameter is like that.</p>
              <Button onPress={() => want(EVERYTHING)}>Show them all</Button>
            </div>
          ) : (
            <RegisterTable rows={rows} wanted={wanted} at={at} onWant={want} />
          )}
        </>
      )}
    </>
  );
}

/** What the address keeps of it: empty for what is as usual. */
function paramsOf({ kept, kind, order, isDown }: Wanted): Readonly<Record<string, string>> {
  return {
    show: kept === 'all' ? '' : kept,
    kind: kind === 'any' ? '' : kind,
    by: order === 'name' ? '' : order,
    down: isDown ? 'yes' : '',
  };
}

function said(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}
