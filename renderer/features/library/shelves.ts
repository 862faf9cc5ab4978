import type { DocumentRow, NoteRow, ResultRow, StudyRow } from '../../api/types.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { engineOrder } from '../../format/engine.ts';
import { resultFacts, resultTitle, studyFacts, studyScreen, studyTitle } from '../../format/kept.ts';
import type { Catalogues } from '../../store/state.ts';
import { firstSentence } from '../../ui/picker-entries.ts';
import { rowOf } from './row.ts';
import type { Row, Shelf } from './row.ts';

type NoteOn = (subject: { readonly kind: Row['kind']; readonly id: string }) => NoteRow | null;

type Kept = {
  readonly catalogues: Catalogues;
  readonly results: readonly ResultRow[];
  readonly studies: readonly StudyRow[];
};

/** Everything there is, shelf by shelf, each with what was noted on it. */
export function shelvesOf(
  { catalogues, results, studies }: Kept,
  noteOn: NoteOn,
): Readonly<Record<Shelf, readonly Row[]>> {
  const here = catalogues.about.engineVersion;
  return {
    places: catalogues.places.map(({ id, name, region, type, invented, clients }) =>
      rowOf(
        {
          kind: 'place',
          id,
          name,
          line: `${type}, ${region}; ${clients.toLocaleString('en-GB')} council clients`,
          marks: invented ? ['Invented market'] : [],
          canRemove: false,
          choice: { place: id },
          screen: null,
        },
        noteOn({ kind: 'place', id }),
      ),
    ),
    options: ownFirst(catalogues.options).map((row) => documentRow('option', row, noteOn)),
    futures: ownFirst(catalogues.futures).map((row) => documentRow('future', row, noteOn)),
    results: results.map((row) =>
      rowOf(
        {
          kind: 'result',
          id: row.id,
          name: resultTitle(row),
          line: resultFacts(row),
          marks: [...inventedMark(catalogues, row.place), ...engineMark(row.engineVersion, here)],
          canRemove: true,
          choice: null,
          screen: null,
        },
        noteOn({ kind: 'result', id: row.id }),
      ),
    ),
    questions: studies.map((row) =>
      rowOf(
        {
          kind: 'study',
          id: row.id,
          name: studyTitle(row),
          line: studyFacts(row),
          marks: [...inventedMark(catalogues, row.place.id), ...engineMark(row.engineVersion, here)],
          canRemove: true,
          choice: null,
          screen: studyScreen(row),
        },
        noteOn({ kind: 'study', id: row.id }),
      ),
    ),
  };
}

function ownFirst(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.toSorted((one, other) => Number(other.own) - Number(one.own));
}

function documentRow(
  kind: 'option' | 'future',
  { id, name, summary, own }: DocumentRow,
  noteOn: NoteOn,
): Row {
  const choice = kind === 'option' ? { option: id } : { future: id };
  return rowOf(
    {
      kind,
      id,
      name,
      line: own ? firstSentence(summary) : `${firstSentence(summary)} Ships with the program.`,
      marks: own ? ['Yours'] : [],
      canRemove: own,
      choice: id === BUSINESS_AS_USUAL ? { ...choice, beside: [] } : choice,
      screen: null,
    },
    noteOn({ kind, id }),
  );
}

function inventedMark({ places }: Catalogues, place: string): readonly string[] {
  return places.find(({ id }) => id === place)?.invented === true ? ['Invented market'] : [];
}

function engineMark(theirs: string, here: string): readonly string[] {
  const order = engineOrder(theirs, here);
  return order === 'the same' ? [] : [`Made by ${order} engine, ${theirs}`];
}
