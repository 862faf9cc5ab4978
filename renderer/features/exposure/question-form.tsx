import { useMemo, useState } from 'react';
import { sourcesOf, UPTAKE_TARGETS } from '../../../core/exposure/uptake.ts';
import type { UptakeSource, UptakeTarget } from '../../../core/exposure/uptake.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Picker } from '../../ui/picker.tsx';
import { PlacePicker } from '../../ui/place-picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { moveOf, refusalsOf } from './question.ts';
import type { Question, Refusals } from './question.ts';
import styles from './exposure.module.css';

type QuestionFormProps = {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onAsk: () => void;
};

const NONE: Refusals = {};

type Named = { readonly name: string; readonly note: string };

const TARGETS: Readonly<Record<UptakeTarget, Named>> = {
  'direct-payment': { name: 'Direct payments', note: 'The person has the money and buys the care.' },
  isf: { name: 'Individual service funds', note: 'A provider holds the money and plans with the person.' },
  mixed: {
    name: 'Mixed packages',
    note: 'Part of the budget is a direct payment, the council buys the rest.',
  },
  pooled: { name: 'Pooled commissioning', note: 'People put their budgets together and buy as a group.' },
  framework: { name: 'The framework', note: 'Managed by the council, which calls off hour by hour.' },
  'preferred-list': {
    name: 'The preferred list',
    note: 'Managed by the council, from a short list of providers.',
  },
  'in-house': { name: 'The in-house service', note: 'Managed by the council and given by its own staff.' },
};

const SOURCES: Readonly<Record<UptakeSource, Named>> = {
  both: { name: 'Block and framework', note: 'The same part of each.' },
  block: { name: 'Block alone', note: 'Everybody else stays as they are.' },
  framework: { name: 'Framework alone', note: 'Everybody else stays as they are.' },
  'direct-payment': { name: 'Direct payments', note: 'Everybody else stays as they are.' },
};

/** Where, and who goes over to which arrangement, from when and how fast. */
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
        label="People move to"
        items={UPTAKE_TARGETS.map((id) => ({ id, ...TARGETS[id] }))}
        value={question.to}
        onChange={(id) => set(moveOf(id, question.levers))}
      />
      <Picker
        label="They leave"
        items={sourcesOf(question.to).map((id) => ({ id, ...SOURCES[id] }))}
        value={question.levers}
        onChange={(id) => set(moveOf(question.to, id))}
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
