import { useState } from 'react';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { OWN_FIGURES, OWN_WORDS, refusalsOf } from './draft.ts';
import type { FeeDraft } from './draft.ts';
import styles from './fee.module.css';

type FeeFormProps = {
  readonly draft: FeeDraft;
  readonly onChange: (draft: FeeDraft) => void;
  readonly onAsk: (draft: FeeDraft) => void;
};

const MAIN = [
  { name: 'wage', label: 'Basic pay of an hour, £' },
  { name: 'month', label: 'Month whose rates count' },
  { name: 'rise', label: 'Wage floor rises to, £ (if it does)' },
  { name: 'individual', label: 'Hours bought by individuals, %' },
  { name: 'workers', label: 'Workers, where the Employment Allowance is claimed' },
] as const;

export function FeeForm({ draft, onChange, onAsk }: FeeFormProps) {
  const [tried, setTried] = useState(false);
  const refusals = tried ? refusalsOf(draft) : {};
  const box = (name: string, label: string) => (
    <TextBox
      key={name}
      label={label}
      value={draft[name] ?? ''}
      onChange={(typed) => onChange({ ...draft, [name]: typed })}
      refusal={refusals[name] ?? null}
    />
  );
  return (
    <Form
      label="The hour"
      className={styles['form']}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(refusalsOf(draft)).length === 0) onAsk(filled(draft));
      }}
    >
      {MAIN.map(({ name, label }) => box(name, label))}
      <Picker
        label="Pension is paid on"
        items={[
          { id: 'all', name: 'All pay', note: 'As most providers returned in 2022.' },
          { id: 'qualifying', name: 'Qualifying earnings', note: 'The least the law asks for.' },
        ]}
        value={draft['pensionOn'] === 'qualifying' ? 'qualifying' : 'all'}
        onChange={(pensionOn) => onChange({ ...draft, pensionOn })}
      />
      <h2 className={styles['group']}>Your own figures, where you know them</h2>
      {OWN_FIGURES.map((figure) => box(figure, OWN_WORDS[figure].label))}
      <SubmitButton>Work it out</SubmitButton>
    </Form>
  );
}

/** What is empty is not kept in the address. */
function filled(draft: FeeDraft): FeeDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, typed]) => typed.trim() !== ''));
}
