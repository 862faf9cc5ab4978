import type { History, ResultRow, StudyRow } from '../../api/types.ts';
import { resultTitle, studyScreen, studyTitle } from '../../format/kept.ts';
import type { Screen } from '../../navigation/screen.ts';
import type { Choice } from '../../store/state.ts';

/** Something that was worked on, and how it is taken up again. */
export type Recent = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  /** ISO time. */
  readonly at: string;
  readonly opens:
    | { readonly kind: 'screen'; readonly screen: Screen }
    | { readonly kind: 'choice'; readonly choice: Partial<Choice> }
    | { readonly kind: 'result'; readonly id: string };
};

type Named = readonly { readonly id: string; readonly name: string }[];
/** The documents there are now. */
type Names = { readonly options: Named; readonly futures: Named };

type Kept = {
  readonly names: Names;
  readonly results: readonly ResultRow[];
  readonly studies: readonly StudyRow[];
  readonly done: History['recent'];
};

const MOST = 6;

/** Results, studies and documents of one’s own, the latest first. */
export function recentOf({ names, results, studies, done }: Kept): readonly Recent[] {
  const all: Recent[] = [
    ...results.map((row): Recent => {
      const opens = { kind: 'result', id: row.id } as const;
      return {
        id: `result ${row.id}`,
        title: resultTitle(row),
        what: 'Result',
        at: row.createdAt,
        opens,
      };
    }),
    ...studies.map((row): Recent => {
      const opens = { kind: 'screen', screen: studyScreen(row) } as const;
      return {
        id: `study ${row.id}`,
        title: studyTitle(row),
        what: 'Question asked',
        at: row.createdAt,
        opens,
      };
    }),
    ...documentsOf(done, names),
  ];
  return all.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
}

/** Each document that was changed and is still there, when it was changed last. */
function documentsOf(done: History['recent'], names: Names): readonly Recent[] {
  const last = new Map<string, Recent>();
  for (const { at, subject, undone } of done) {
    const { kind, id } = subject;
    if (undone || (kind !== 'option' && kind !== 'future')) continue;
    const rows = kind === 'option' ? names.options : names.futures;
    const name = rows.find((row) => row.id === id)?.name;
    const key = `${kind} ${id}`;
    if (name === undefined || last.has(key)) continue;
    const choice = kind === 'option' ? { option: id } : { future: id };
    const what = kind === 'option' ? 'Option' : 'Future';
    last.set(key, { id: key, title: name, what, at, opens: { kind: 'choice', choice } });
  }
  return [...last.values()];
}
