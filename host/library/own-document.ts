import { ContractError } from '../../contract/errors.ts';
import type { DocumentKind } from '../../contract/schemas/library.ts';
import type { Entry } from '../db/repositories/entries.ts';
import { NotFound } from '../files/not-found.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Desk } from './desk.ts';

const LONGEST_NAME = 200;

/**
 * A document of one's own as it is stored.
 * @throws ContractError for one that ships with the program, or has been removed
 * @throws NotFound for one that never was
 */
export function ownEntry(desk: Desk, catalogue: Catalogue, kind: DocumentKind, id: string): Entry {
  const entry = desk.documents.get(kind, id);
  if (entry !== null && entry.body !== null) return entry;
  const ids = (kind === 'option' ? catalogue.listOptions() : catalogue.listFutures()).map((each) => each.id);
  if (ids.includes(id)) {
    throw new ContractError(
      'invalid-request',
      `The ${kind} "${id}" ships with the program and stays as it is. Make one of your own from it.`,
      { kind, id },
    );
  }
  if (entry === null) throw new NotFound(kind, id, ids);
  throw new ContractError(
    'conflict',
    `The ${kind} "${id}" has been removed since it was opened. Undo the removal, or keep what you have as a new one.`,
    { revision: 0, draft: null },
  );
}

/** The name a stored document goes by, its id where it cannot be read. */
export function nameOf({ id, body }: Pick<Entry, 'id' | 'body'>): string {
  const name = typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined;
  return typeof name === 'string' ? name.slice(0, LONGEST_NAME) : id;
}
