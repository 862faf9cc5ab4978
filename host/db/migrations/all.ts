import { initial } from './0001-initial.ts';
import { studies } from './0002-studies.ts';
import type { Migration } from './migration.ts';

/** Every migration, eldest first. */
export const MIGRATIONS: readonly Migration[] = [initial, studies];
