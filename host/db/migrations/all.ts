import { initial } from './0001-initial.ts';
import { studies } from './0002-studies.ts';
import { library } from './0003-library.ts';
import { books } from './0004-books.ts';
import { seals } from './0005-seals.ts';
import type { Migration } from './migration.ts';

/** Every migration, eldest first. */
export const MIGRATIONS: readonly Migration[] = [initial, studies, library, books, seals];
