import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { longMonth } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { NoteButton } from '../../notes/note-button.tsx';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { ChangeForm } from './change-form.tsx';
import { ChangesMade, DatedValues, HowItCame, Moves, UsedBy } from './entry-cards.tsx';
import { PathCard } from './path-card.tsx';
import type { Changed } from './save-change.ts';
import { SignForm } from './sign-form.tsx';
import { useStandpoint } from './standpoint.ts';
import { useSignatures } from '../../api/use-signatures.ts';
import { expirySentence } from './words.ts';
import styles from './assumptions.module.css';

/** One figure of the register, with everything that stands behind it. */
export function Parameter({ id, at }: { readonly id: string; readonly at: Screen }) {
  const { future, month, today } = useStandpoint(at);
  const months = useApp((state) => state.choice.months);
  const { choose, goTo } = useActions();
  const [answer, again] = useAnswer('parameters.entry', { id, future, month, today, months });
  useSignatures(again);
  const [isChanging, setChanging] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const back = <ScreenLink to={screen('assumptions', null, kept(at))}>All assumptions</ScreenLink>;
  if (answer.kind === 'waiting') {
    return (
      <>
        {back}
        <h1>Assumptions</h1>
        <output className={styles['soft']}>Reading the figure…</output>
      </>
    );
  }
  if (answer.kind === 'failed') {
    return (
      <>
        {back}
        <h1>Assumptions</h1>
        <ProblemPanel title="The figure could not be read" problem={answer.problem}>
          <Button look="primary" onPress={again}>
            Try again
          </Button>
        </ProblemPanel>
      </>
    );
  }
  const { row } = answer.value;
  const expired = expirySentence(row);

  function changed({ future: into, name }: Changed): void {
    setChanging(false);
    setSaid(`Changed in the future “${name}”, which is now the one you compare in. Undo takes it back.`);
    choose({ future: into });
    goTo(screen('assumptions', id, { ...at.params, future: into }));
    again();
  }

  return (
    <>
      {back}
      <div className={styles['head']}>
        <div>
          <h1>{row.label}</h1>
          <p>{row.about}</p>
        </div>
        <div className={styles['actions']}>
          {canChange(row) && (
            <Button look="primary" onPress={() => setChanging(true)}>
              Change for a future
            </Button>
          )}
          <Button onPress={() => setSigning(true)}>Sign off</Button>
          <NoteButton subject={{ kind: 'parameter', id }} about={row.label} />
        </div>
      </div>
      <p>
        <span className={styles['value']}>{formatValue(row.value, row.unit)}</span>{' '}
        <span className={styles['soft']}>in {longMonth(month)}</span>{' '}
        {row.changes.length > 0 && <span className={styles['changed']}>changed</span>}
      </p>
      {said !== null && <output>{said}</output>}
      {expired !== null && <p className={styles['warning']}>{expired}</p>}
      {!canChange(row) && <p className={styles['soft']}>{whyNot(row)}</p>}
      <div className={styles['columns']}>
        <PathCard entry={answer.value} />
        <HowItCame row={row} />
        {row.changes.length > 0 && <ChangesMade row={row} />}
        <Moves entry={answer.value} />
        <UsedBy entry={answer.value} />
        <DatedValues entry={answer.value} />
      </div>
      {isSigning && (
        <SignForm
          row={row}
          today={today}
          onClose={() => setSigning(false)}
          onSigned={(sentence) => {
            setSigning(false);
            setSaid(sentence);
          }}
        />
      )}
      {isChanging && (
        <ChangeForm
          row={row}
          standpoint={{ future, month, today }}
          onClose={() => setChanging(false)}
          onChanged={changed}
        />
      )}
    </>
  );
}

type Row = Parameters<typeof expirySentence>[0];

function canChange({ isOpen, effect }: Row): boolean {
  return isOpen && effect.kind !== 'outside';
}

function whyNot({ isOpen }: Row): string {
  return isOpen
    ? 'It cannot be changed for a future: the simulated market does not read it, so nothing would move.'
    : 'The law fixes this figure, so no future can change it. When the law changes, its new value and date go into the parameters files, where they hold for everybody.';
}

/** The list as it was looked at. */
function kept({ params }: Screen): Screen['params'] {
  return params;
}
