import type { TableOf } from '../check/row-reader.ts';
import { nameRow } from '../check/name-row.ts';
import type { Row } from '../seal.ts';

/** Something that was in the damaged library and is not in the new one. */
export type Lost = {
  /** What it was, in a sentence. */
  readonly sentence: string;
  /** How the history names it: "document option mine"; null where that cannot be told. */
  readonly thing: string | null;
  /** Of a step of the history, its number. */
  readonly step: number | null;
};

export function lostRow({ like }: TableOf, rowid: number, row: Row): Lost {
  const sentence = `${nameRow(like, row)} could not be read whole.`;
  return { sentence, thing: thingOf(like, row), step: like === 'action' ? rowid : null };
}

export function lostUncounted({ like }: TableOf): Lost {
  return {
    sentence: `${MANY[like]} may be missing of which nothing can be told, not even how many.`,
    thing: null,
    step: null,
  };
}

export function lostTable({ like }: TableOf): Lost {
  return {
    sentence: `${MANY[like]}, where there were any, could not be read: where they stand in the file is lost.`,
    thing: null,
    step: null,
  };
}

/** What a row is known by in the history and tells it from every other in its table. */
export function thingOf(like: TableOf['like'], row: Row): string | null {
  const { shelf, kind, id, key } = row;
  const parts =
    like === 'entry' ? [shelf ?? 'document', kind, id] : [like, like, like === 'setting' ? key : id];
  return parts.every((part) => typeof part === 'string') ? parts.join(' ') : null;
}

const MANY: Readonly<Record<TableOf['like'], string>> = {
  result: 'Results',
  study: 'Answers to questions',
  entry: 'Options, futures and notes',
  action: 'Steps of the history',
  version: 'Versions',
  books: 'Books',
  setting: 'Things the program remembers',
};
