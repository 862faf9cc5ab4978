import { connect } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import { damaged } from '../failures.ts';
import { versionOf } from '../format.ts';
import type { Migration } from '../migrations/migration.ts';

/** What a database says its tables and indices are, by type and name. */
type Schema = ReadonlyMap<string, string>;

type Part = { readonly type: string; readonly name: string; readonly sql: string | null };

/**
 * Whether the tables are those the migrations up to the library’s own version make. A changed bit in how a table is described, or in
 * the version, is seen by nothing else. A table or index that somebody has put there besides does no harm. SECURITY: a trigger or view
 * might: it would do more at a save than was asked, and no row would tell of it.
 */
export function hasSchemaOfItsVersion(db: LibraryDatabase, migrations: readonly Migration[]): boolean {
  const version = versionOf(db);
  const found = schemaOf(db);
  if (version <= 0) return version === 0 && found.size === 0;
  const expected = schemaAt(version, migrations);
  return includes(found, expected) && [...found.keys()].every((part) => expected.has(part) || !acts(part));
}

/** @throws ContractError library-damaged where it has not. */
export function refuseOtherSchema(db: LibraryDatabase, path: string, migrations: readonly Migration[]): void {
  if (hasSchemaOfItsVersion(db, migrations)) return;
  throw damaged(path, 'what it says of its tables is not what this program wrote');
}

/** The latest version whose tables are those of this database; null where there is none. */
export function versionBySchema(db: LibraryDatabase, migrations: readonly Migration[]): number | null {
  const found = schemaOf(db);
  const fitting = migrations.findLast(({ version }) => includes(found, schemaAt(version, migrations)));
  return fitting?.version ?? null;
}

const known = new WeakMap<readonly Migration[], Map<number, Schema>>();

function schemaAt(version: number, migrations: readonly Migration[]): Schema {
  const before = known.get(migrations) ?? new Map<number, Schema>();
  known.set(migrations, before);
  const found = before.get(version);
  if (found !== undefined) return found;
  const db = connect(':memory:', 0);
  try {
    for (const migration of migrations) if (migration.version <= version) migration.up(db);
    const made = schemaOf(db);
    before.set(version, made);
    return made;
  } finally {
    db.close();
  }
}

/** What SQLite keeps for itself as it goes along, such as its statistics, is left out. */
function schemaOf(db: LibraryDatabase): Schema {
  const parts = db
    .prepare<[], Part>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    .all();
  return new Map(parts.map(({ type, name, sql }) => [`${type} ${name}`, wordsOf(sql ?? '')]));
}

/** How a description is spaced and whether names stand in quotes differs between versions of SQLite. */
function wordsOf(sql: string): string {
  return sql.replaceAll(/[\s"]+/g, '');
}

function acts(part: string): boolean {
  return part.startsWith('trigger ') || part.startsWith('view ');
}

function includes(found: Schema, expected: Schema): boolean {
  return [...expected].every(([name, sql]) => found.get(name) === sql);
}
