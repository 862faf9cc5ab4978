import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { NoteOrder, Problem, RegisterRow } from '../../api/types.ts';
import { longDay } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { elsewhereLine } from '../../format/signature.ts';
import { useNotes } from '../../notes/use-notes.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { rangeWords } from './words.ts';
import styles from './assumptions.module.css';

type Change = Pick<NoteOrder, 'signOff' | 'signedElsewhere'>;

const REMOVED = 'What was signed elsewhere is removed. Undo brings it back.';

type SignFormProps = {
  readonly row: RegisterRow;
  readonly today: string;
  readonly onClose: () => void;
  /** Called with what was done, in a sentence. */
  readonly onSigned: (sentence: string) => void;
};

/** Somebody answers for a figure as it stands in the register, with name and day; or takes that back. */
export function SignForm({ row, today, onClose, onSigned }: SignFormProps) {
  const client = useClient();
  const there = useNotes().noteOn({ kind: 'parameter', id: row.id });
  const [by, setBy] = useState('');
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refusal = by.trim() === '' ? 'Give the name of whoever answers for the figure.' : null;

  async function save(change: Change, told: string): Promise<void> {
    setProblem(null);
    const { note = '', tags = [], archived = false, revision = 0 } = there ?? {};
    try {
      const subject = { kind: 'parameter', id: row.id } as const;
      await client.call('notes.save', { subject, note, tags: [...tags], archived, revision, ...change });
      onSigned(told);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  function sign(): void {
    setTried(true);
    if (refusal !== null) return;
    const name = by.trim();
    const signOff = { by: name, remark: remark.trim(), on: today, print: row.print };
    void save({ signOff }, `Signed off by ${name}. Undo takes it back.`);
  }

  const range = rangeWords(row);
  return (
    <Dialog title={`Sign off ${row.label}`} onClose={onClose}>
      <div className={styles['form']}>
        <p>
          You answer for {formatValue(row.written, row.unit)} from {longDay(row.from)}
          {range === null ? '' : `, ranging from ${range}`}, and for its source: {row.source}. When the figure
          in the register becomes another, it is no longer signed.
        </p>
        {row.signedElsewhere.length > 0 && (
          <p>
            You sign for yourself, whatever files that were sent say:{' '}
            {row.signedElsewhere.map(elsewhereLine).join('; ')}
          </p>
        )}
        <TextBox label="Your name and post" value={by} onChange={setBy} refusal={isTried ? refusal : null} />
        <TextBox
          label="Remark"
          value={remark}
          onChange={setRemark}
          lines={2}
          note="on what grounds; may be left empty"
        />
        {problem !== null && (
          <p role="alert" className={styles['refusal']}>
            Nothing was signed. {problem.message}
          </p>
        )}
        <div className={styles['actions']}>
          <Button look="primary" onPress={sign}>
            Sign it off
          </Button>
          {there?.signOff !== undefined && (
            <Button onPress={() => void save({ signOff: null }, 'The sign-off is taken back.')}>
              Take back the sign-off by {there.signOff.by}
            </Button>
          )}
          {row.signedElsewhere.length > 0 && (
            <Button onPress={() => void save({ signedElsewhere: null }, REMOVED)}>
              Remove what was signed elsewhere
            </Button>
          )}
          <Button onPress={onClose}>Leave it as it is</Button>
        </div>
      </div>
    </Dialog>
  );
}
