import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { DocumentRow, Problem, RegisterRow } from '../../api/types.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { saveChange } from './save-change.ts';
import type { Changed } from './save-change.ts';
import { isMonth } from './standpoint.ts';
import type { Standpoint } from './standpoint.ts';
import { isPercent, typedValue } from './typed-value.ts';
import { rangeWords, unitWords } from './words.ts';
import styles from './assumptions.module.css';

type ChangeFormProps = {
  readonly row: RegisterRow;
  readonly standpoint: Standpoint;
  readonly onClose: () => void;
  readonly onChanged: (changed: Changed) => void;
};

const NEW = 'new';
const NONE: readonly DocumentRow[] = [];

/** Another value for a figure, in one future, with a reason and a name. */
export function ChangeForm({ row, standpoint, onClose, onChanged }: ChangeFormProps) {
  const client = useClient();
  const futures = useApp((state) => selectCatalogues(state)?.futures) ?? NONE;
  const looked = futures.find(({ id }) => id === standpoint.future);
  const [into, setInto] = useState(looked?.own === true ? looked.id : NEW);
  const [name, setName] = useState(`${row.label} otherwise`);
  const [value, setValue] = useState('');
  const [from, setFrom] = useState(standpoint.month);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const typed = typedValue(value, row);
  const own = futures.filter((future) => future.own);
  const refusals = {
    name: into === NEW && name.trim() === '' ? 'Give the new future a name.' : null,
    value: 'refusal' in typed ? typed.refusal : null,
    from: isMonth(from) ? null : 'Write the month like 2027-04.',
    until: untilRefusal(from, until.trim()),
    reason: reason.trim() === '' ? 'Give the reason: whoever reads the result will ask.' : null,
    by: by.trim() === '' ? 'Give the name of whoever answers for it.' : null,
  };
  const shown = (refusal: string | null): string | null => (isTried ? refusal : null);

  async function save(): Promise<void> {
    setTried(true);
    if (isSaving) return;
    if ('refusal' in typed || Object.values(refusals).some((refusal) => refusal !== null)) return;
    setSaving(true);
    setProblem(null);
    try {
      const change = {
        parameter: row.id,
        from,
        ...(until.trim() === '' ? {} : { until: until.trim() }),
        value: typed.value,
        note: reason.trim(),
        by: by.trim(),
        on: standpoint.today,
      };
      const target = into === NEW ? { from: standpoint.future, name: name.trim() } : { id: into };
      const told = `Change “${row.label}” to ${formatValue(typed.value, row.unit)}, by ${by.trim()}: ${reason.trim()}`;
      onChanged(await saveChange(client, { target, change, action: told }));
    } catch (error) {
      setProblem(toProblem(error));
      setSaving(false);
    }
  }

  const range = rangeWords(row);
  const percent = isPercent(row) ? ', in per cent' : '';
  return (
    <Dialog title={`Change ${row.label}`} onClose={onClose}>
      <Form label="The change" className={styles['form']} onSubmit={() => void save()}>
        <p>
          It is {formatValue(row.value, row.unit)} now. A change holds in one future, so that results with and
          without it can be compared; the register stays as it is.
        </p>
        <Picker
          label="In which future"
          items={[
            ...own.map(({ id, name: each, summary }) => ({ id, name: each, note: summary })),
            { id: NEW, name: 'A new future', note: `that builds on “${looked?.name ?? standpoint.future}”` },
          ]}
          value={into}
          onChange={setInto}
        />
        {into === NEW && (
          <TextBox
            label="Name of the new future"
            value={name}
            onChange={setName}
            refusal={shown(refusals.name)}
          />
        )}
        <div className={styles['pair']}>
          <TextBox
            label={`New value${percent}`}
            value={value}
            onChange={setValue}
            note={`${unitWords(row.unit)}${range === null ? '' : `; its range is ${range}`}${'remark' in typed && typed.remark !== null ? `. ${typed.remark}` : ''}`}
            refusal={shown(refusals.value)}
          />
          <TextBox
            label="From"
            value={from}
            onChange={setFrom}
            note="the first month it holds in, like 2027-04"
            refusal={shown(refusals.from)}
          />
          <TextBox
            label="Reached by"
            value={until}
            onChange={setUntil}
            note="the month it gets there in even steps; empty for all at once"
            refusal={shown(refusals.until)}
          />
        </div>
        <TextBox
          label="Reason"
          value={reason}
          onChange={setReason}
          lines={2}
          refusal={shown(refusals.reason)}
        />
        <TextBox label="Your name" value={by} onChange={setBy} refusal={shown(refusals.by)} />
        {problem !== null && (
          <p role="alert" className={styles['refusal']}>
            Nothing was changed. {sentenceOf(problem)}
          </p>
        )}
        <div className={styles['actions']}>
          <SubmitButton>{isSaving ? 'Saving…' : 'Change it'}</SubmitButton>
          <Button onPress={onClose}>Leave it as it is</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Why a change cannot arrive in a month; an empty one arrives at once. */
function untilRefusal(from: string, until: string): string | null {
  if (until === '') return null;
  if (!isMonth(until)) return 'Write the month like 2028-03, or leave it empty.';
  return until > from ? null : 'Give a month after the first, or leave it empty for all at once.';
}

/** The host's own sentences on what cannot be used, where it gives them. */
function sentenceOf({ message, details }: Problem): string {
  if (typeof details !== 'object' || details === null || !('problems' in details)) return message;
  const { problems } = details;
  if (!Array.isArray(problems)) return message;
  const sentences = problems.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'sentence' in each ? [String(each.sentence)] : [],
  );
  return sentences.length === 0 ? message : sentences.join(' ');
}
