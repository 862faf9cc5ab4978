import type { Library } from '../open.ts';

/** Small things the program remembers, each a JSON value under a name. */
export type Settings = {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
};

export function settingsOf(library: Library): Settings {
  const { get, set } = library.use((db) => ({
    get: db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck() as {
      get(key: string): unknown;
    },
    set: db.prepare<[string, string]>(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ),
  }));
  return {
    get: (key) => {
      const text = library.use(() => get.get(key));
      return typeof text === 'string' ? JSON.parse(text) : undefined;
    },
    set: (key, value) => void library.use(() => set.run(key, JSON.stringify(value))),
  };
}
