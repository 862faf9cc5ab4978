import type { Library } from '../open.ts';
import { sealingOf } from './sealing.ts';

/** Small things the program remembers, each a JSON value under a name. */
export type Settings = {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
};

type Row = { readonly key: string; readonly value: string; readonly seal: string };

export function settingsOf(library: Library): Settings {
  const { whole, sealed } = sealingOf(library, 'setting');
  const { all, set } = library.use((db) => ({
    all: db.prepare<[], Row>('SELECT * FROM setting'),
    set: db.prepare<[Row]>(`
      INSERT INTO setting (key, value, seal) VALUES (@key, @value, @seal)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, seal = excluded.seal`),
  }));
  return {
    get: (key) => {
      const rows = library.use(() => all.all()).map(whole);
      const text = rows.find((row) => row.key === key)?.value;
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    set: (key, value) => void library.change(() => set.run(sealed({ key, value: JSON.stringify(value) }))),
  };
}
