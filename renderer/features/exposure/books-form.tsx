import { BOOK_FIGURES, PAYER_NAMES, PAYERS, RATINGS } from '../../../core/exposure/books.ts';
import type { BookFigure, Rating } from '../../../core/exposure/books.ts';
import { Picker } from '../../ui/picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import type { BooksDraft } from '../../store/own-books.ts';
import styles from './exposure.module.css';

type BooksFormProps = {
  readonly draft: BooksDraft;
  readonly refusals: Readonly<Record<string, string>>;
  readonly onChange: (draft: BooksDraft) => void;
};

const SECTIONS: readonly { readonly title: string; readonly figures: readonly BookFigure[] }[] = [
  { title: 'Staff and travel', figures: ['pay', 'contractedHours', 'travelMinutes', 'miles', 'mileageRate'] },
  { title: 'Running the business', figures: ['office', 'drawings'] },
  { title: 'Cash', figures: ['cash', 'overdraft', 'owedByCouncils', 'councilDays'] },
];

const RATING_NAMES: Readonly<Record<Rating, string>> = {
  'not-rated': 'Not rated yet',
  inadequate: 'Inadequate',
  'requires-improvement': 'Requires improvement',
  good: 'Good',
  outstanding: 'Outstanding',
};

/** The books, section by section; why a figure cannot be taken is said beside it. */
export function BooksForm({ draft, refusals, onChange }: BooksFormProps) {
  const box = (path: string, label: string, of?: string) => (
    <TextBox
      key={path}
      label={label}
      {...(of === undefined ? {} : { of })}
      value={draft[path] ?? ''}
      onChange={(typed) => onChange({ ...draft, [path]: typed })}
      refusal={refusals[path] ?? null}
    />
  );
  return (
    <div className={styles['fields']}>
      <fieldset className={styles['section']}>
        <legend>Who you are</legend>
        {box('name', 'Name')}
        <Picker
          label="Rating"
          items={RATINGS.map((id) => ({ id, name: RATING_NAMES[id], note: '' }))}
          value={draft['rating'] ?? 'not-rated'}
          onChange={(rating) => onChange({ ...draft, rating })}
        />
      </fieldset>
      <fieldset className={styles['section']}>
        <legend>Hours a week and fees, by who pays</legend>
        {refusals['payers'] !== undefined && (
          <p className={styles['refused']} role="alert">
            {refusals['payers']}
          </p>
        )}
        {PAYERS.map((payer) => (
          <div key={payer} className={styles['payer']}>
            <span aria-hidden="true">{PAYER_NAMES[payer]}</span>
            {box(`payers.${payer}.hours`, 'Hours a week', PAYER_NAMES[payer])}
            {box(`payers.${payer}.fee`, '£ an hour', PAYER_NAMES[payer])}
          </div>
        ))}
      </fieldset>
      {SECTIONS.map(({ title, figures }) => (
        <fieldset key={title} className={styles['section']}>
          <legend>{title}</legend>
          {figures.map((id) => box(id, `${BOOK_FIGURES[id].label}, ${BOOK_FIGURES[id].unit}`))}
        </fieldset>
      ))}
    </div>
  );
}
