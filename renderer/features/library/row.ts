/** One thing in the library, of whatever shelf, ready to be searched and drawn. */
import type { NoteRow } from '../../api/types.ts';
import type { Screen } from '../../navigation/screen.ts';
import type { Choice } from '../../store/state.ts';

export const SHELVES = ['places', 'options', 'futures', 'results', 'questions'] as const;
export type Shelf = (typeof SHELVES)[number];

export const SHELF_NAMES: Readonly<Record<Shelf, string>> = {
  places: 'Places',
  options: 'Options',
  futures: 'Futures',
  results: 'Results',
  questions: 'Questions asked',
};

export type RowKind = 'place' | 'option' | 'future' | 'result' | 'study';

export type Row = {
  readonly kind: RowKind;
  readonly id: string;
  readonly name: string;
  /** What it is, in a line. */
  readonly line: string;
  /** What sets it apart: yours, invented, of another engine. */
  readonly marks: readonly string[];
  readonly note: NoteRow | null;
  readonly isArchived: boolean;
  readonly canRemove: boolean;
  /** What it would be compared with; null where it is not a choice. */
  readonly choice: Partial<Choice> | null;
  readonly screen: Screen | null;
  /** All that is searched, in small letters. */
  readonly text: string;
};

type Facts = Omit<Row, 'note' | 'isArchived' | 'text'>;

export function rowOf(facts: Facts, note: NoteRow | null): Row {
  const searched = [facts.name, facts.line, ...facts.marks, note?.note ?? '', ...(note?.tags ?? [])];
  return {
    ...facts,
    note,
    isArchived: note?.archived ?? false,
    text: searched.join(' ').toLowerCase(),
  };
}
