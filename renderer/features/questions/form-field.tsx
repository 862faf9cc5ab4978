import { memo } from 'react';
import type { Catalogues } from '../../store/state.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { choosableIn, itselfOr, MARKET_FIGURES } from './choosable.ts';
import { ChosenList } from './chosen-list.tsx';
import { fieldOf } from './fields.ts';
import type { FieldId, Form, QuestionId } from './form-of.ts';
import { LimitList } from './limit-list.tsx';

type FormFieldProps = {
  readonly question: QuestionId;
  readonly field: FieldId;
  readonly value: string;
  /** The lever a value is of, where the form has one. */
  readonly lever: string;
  readonly catalogues: Catalogues;
  readonly refusal: string | null;
  readonly onChange: (change: Form) => void;
};

/** One field of a form, drawn as what it holds; drawn anew only when it changes. */
export const FormField = memo(Drawn);

function Drawn({ question, field, value, lever, catalogues, refusal, onChange }: FormFieldProps) {
  const { label, help, kind } = fieldOf(question, field);
  const shared = { label, note: help, refusal };
  const one = { ...shared, value, onChange: (id: string) => onChange({ [field]: id }) };
  const several = {
    ...shared,
    text: value,
    onChange: (ids: readonly string[]) => onChange({ [field]: ids.join(',') }),
  };
  const { places, options, futures, levers } = choosableIn(catalogues);
  if (Array.isArray(kind)) return <Picker {...one} items={kind} />;
  switch (kind as Exclude<typeof kind, readonly unknown[]>) {
    case 'place':
      return <SearchPicker {...one} items={places} nothing="No place has these words." />;
    case 'option':
      return <SearchPicker {...one} items={options} nothing="No option has these words." />;
    case 'option-or-itself':
      return <SearchPicker {...one} items={itselfOr(options)} nothing="No option has these words." />;
    case 'future':
      return <Picker {...one} items={futures} />;
    case 'options':
      return <ChosenList {...several} items={options} one="an option" />;
    case 'futures':
      return <ChosenList {...several} items={futures} one="a future" />;
    case 'figures':
      return <ChosenList {...several} items={MARKET_FIGURES} one="a figure" />;
    case 'figure':
      return <SearchPicker {...one} items={MARKET_FIGURES} nothing="No figure has these words." />;
    case 'lever':
      return (
        <SearchPicker
          {...one}
          note={leverOf(catalogues, value)?.help ?? help}
          // What was a value of another lever says nothing of this one.
          onChange={(next) => onChange({ lever: next, low: '', high: '', step: '' })}
          items={levers}
          nothing="No lever has these words."
        />
      );
    case 'lever-value':
      return <TextBox {...one} note={valueHelp(catalogues, lever, help)} />;
    case 'limits':
      return <LimitList {...shared} text={value} onChange={(text) => onChange({ [field]: text })} />;
    case 'text':
      return <TextBox {...one} />;
  }
}

function leverOf({ levers }: Catalogues, id: string | undefined) {
  return levers.find((lever) => lever.id === id);
}

/** In which unit a value of the lever is written, and how far it goes. */
function valueHelp(catalogues: Catalogues, lever: string, help: string): string {
  const found = leverOf(catalogues, lever);
  if (found === undefined || found.unit === 'choice') return help;
  const { min, max, unit } = found;
  const range = `It may be ${formatValue(min, unit)} to ${formatValue(max, unit)}; all of it when left empty.`;
  return help === '' ? range : help;
}
