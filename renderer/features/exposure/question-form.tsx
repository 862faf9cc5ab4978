import { useMemo, useState } from 'react';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Picker } from '../../ui/picker.tsx';
import { PlacePicker } from '../../ui/place-picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { refusalsOf } from './question.ts';
import type { Question, Refusals } from './question.ts';
import styles from './exposure.module.css';

type QuestionFormProps = {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onAsk: () => void;
};

const NONE: Refusals = {};

/** Where, and who goes over to direct payments, from when and how fast. */
export function QuestionForm({ question, onChange, onAsk }: QuestionFormProps) {
  const catalogues = useApp(selectCatalogues);
  const [tried, setTried] = useState(false);
  const refusals = tried ? refusalsOf(question) : NONE;
  const options = useMemo(
    () => (catalogues?.options ?? []).map(({ id, name, summary }) => ({ id, name, note: summary })),
    [catalogues],
  );
  if (catalogues === null) return null;
  const set = (part: Partial<Question>): void => onChange({ ...question, ...part });
  const box = (field: 'from' | 'years' | 'start' | 'months' | 'lives', label: string) => (
    <TextBox
      label={label}
      value={question[field]}
      onChange={(typed) => set({ [field]: typed })}
      refusal={refusals[field] ?? null}
    />
  );
  return (
    <Form
      label="The market"
      className={styles['form']}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(refusalsOf(question)).length === 0) onAsk();
      }}
    >
      <h2 className={styles['group']}>The market</h2>
      <PlacePicker
        label="Place"
        places={catalogues.places}
        value={question.place}
        onChange={(place) => set({ place })}
      />
      <SearchPicker
        label="What the council does besides"
        items={options}
        value={question.option}
        onChange={(option) => set({ option })}
        nothing="No option has this in its name or summary."
      />
      <Picker
        label="Future"
        items={catalogues.futures.map(({ id, name, summary }) => ({ id, name, note: summary }))}
        value={question.future}
        onChange={(future) => set({ future })}
      />
      <Picker
        label="People move to direct payments from"
        items={[
          { id: 'both', name: 'Block and framework', note: 'The same part of each.' },
          { id: 'block', name: 'Block alone', note: 'The framework stays as it is.' },
          { id: 'framework', name: 'Framework alone', note: 'The block stays as it is.' },
        ]}
        value={question.levers}
        onChange={(id) => set({ levers: id === 'block' || id === 'framework' ? id : 'both' })}
      />
      {box('from', 'From the month')}
      {box('years', 'Over how many years')}
      {box('start', 'First month looked at')}
      {box('months', 'Months looked at')}
      {box('lives', 'Runs of the market at each uptake')}
      <SubmitButton>Find out</SubmitButton>
    </Form>
  );
}
