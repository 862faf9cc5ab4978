import { ContractError } from '../../contract/errors.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { NotFound } from './not-found.ts';
import type { FamilyKind, OwnDocument } from './own-documents.ts';
import { UnusableFile } from './unusable-file.ts';

type Document = { readonly id: string; readonly name: string; readonly parent: string | null };

/** A document that cannot be used, and why. */
export type Broken = {
  readonly kind: FamilyKind;
  readonly id: string;
  /** Null for one of the user's own. */
  readonly file: string | null;
  readonly problems: readonly Problem[];
};

/** Documents of one kind that build on one another: those that ship and the user's own. */
export type Family<T extends Document> = {
  /** Those that can be read and whose ancestors can. */
  readonly usable: readonly T[];
  readonly isOwn: (id: string) => boolean;
  /** The document with its ancestors, eldest first, whatever they change. */
  readonly chain: (id: string) => readonly T[];
  /** The same, with every member checked in the company of its own ancestors. */
  readonly checkedChain: (id: string) => readonly T[];
  /** Everything that cannot be used, with all that is wrong with it. */
  readonly broken: () => readonly Broken[];
};

/** Every document of a kind that could be read, and what is wrong with the others. */
export type Reading<T> = { readonly documents: ReadonlyMap<string, T>; readonly broken: readonly Broken[] };

type Parse<T> = (text: string, fileName: string) => Parsed<T>;
type Check<T> = (chain: readonly T[]) => readonly Problem[];

/** A reader that reads a text once, and again when there is another under the same name. */
export function remembering<T>(parse: Parse<T>): Parse<T> {
  const read = new Map<string, { readonly text: string; readonly parsed: Parsed<T> }>();
  return (text, fileName) => {
    const known = read.get(fileName);
    if (known?.text === text) return known.parsed;
    const parsed = parse(text, fileName);
    read.set(fileName, { text, parsed });
    return parsed;
  };
}

/** A check that looks at a chain once, and again when one of its documents is another. */
export function checkingOnce<T extends Document>(check: Check<T>): Check<T> {
  const checked = new WeakMap<T, { readonly chain: readonly T[]; readonly problems: readonly Problem[] }>();
  return (chain) => {
    const last = chain.at(-1);
    const known = last === undefined ? undefined : checked.get(last);
    if (known?.chain.length === chain.length && known.chain.every((each, at) => each === chain[at])) {
      return known.problems;
    }
    const problems = check(chain);
    if (last !== undefined) checked.set(last, { chain, problems });
    return problems;
  };
}

/** Read each of the user's own documents; one that cannot be read does not keep the others from being read. */
export function readOwn<T extends Document>(
  kind: FamilyKind,
  own: readonly OwnDocument[],
  parse: Parse<T>,
): Reading<T> {
  const documents = new Map<string, T>();
  const broken: Broken[] = [];
  for (const { id, text } of own) {
    const name = ownName(kind, id);
    try {
      const parsed = parse(text(), name);
      if (parsed.ok) documents.set(id, parsed.value.id === id ? parsed.value : { ...parsed.value, id });
      else broken.push({ kind, id, file: null, problems: parsed.problems });
    } catch (error) {
      broken.push({ kind, id, file: null, problems: [unreadable(name, error)] });
    }
  }
  return { documents, broken };
}

export function familyOf<T extends Document>(
  kind: FamilyKind,
  files: Reading<T>,
  own: Reading<T>,
  check: Check<T>,
): Family<T> {
  const documents = new Map([...own.documents, ...files.documents]);
  const unread = [...files.broken, ...own.broken, ...hidden(kind, files, own)];
  const isOwn = (id: string): boolean => own.documents.has(id) && !files.documents.has(id);
  const nameOf = (id: string): string => (isOwn(id) ? ownName(kind, id) : `${kind}s/${id}.json`);

  function chain(id: string): readonly T[] {
    if (!documents.has(id)) {
      const problems = unread.find((each) => each.id === id)?.problems;
      throw problems === undefined
        ? new NotFound(kind, id, [...documents.keys()])
        : new UnusableFile(problems);
    }
    return namingProblems(nameOf(id), () => lineage(id, documents));
  }

  function checkedChain(id: string): readonly T[] {
    const members = chain(id);
    const problems = members.flatMap((member, index) =>
      check(members.slice(0, index + 1)).map((problem) => ({ ...problem, file: nameOf(member.id) })),
    );
    if (problems.length > 0) throw new UnusableFile(problems);
    return members;
  }

  return {
    usable: [...documents.values()].filter(({ id }) => problemsOf(() => chain(id)).length === 0),
    isOwn,
    chain,
    checkedChain,
    broken: () => [
      ...unread,
      ...[...documents.keys()].flatMap((id) => {
        const problems = problemsOf(() => checkedChain(id));
        return problems.length === 0 ? [] : [{ kind, id, file: isOwn(id) ? null : nameOf(id), problems }];
      }),
    ],
  };
}

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UnusableFile) return error.problems;
    throw error;
  }
}

/** Run a check on a file and put the file's name to what it finds. */
export function namingProblems<T>(file: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new UnusableFile(
      file === undefined ? error.problems : error.problems.map((problem) => ({ ...problem, file })),
    );
  }
}

/** What problems call one of the user’s own documents, which is in no file. */
export function ownName(kind: FamilyKind, id: string): string {
  return `your ${kind} "${id}"`;
}

/** A document of one's own that a newer version of the program has come to ship something under the id of. */
function hidden<T extends Document>(kind: FamilyKind, files: Reading<T>, own: Reading<T>): readonly Broken[] {
  return [...own.documents.values()]
    .filter(({ id }) => files.documents.has(id))
    .map(({ id, name }) => ({
      kind,
      id,
      file: null,
      problems: [
        {
          file: ownName(kind, id),
          path: 'id',
          expected: 'an id that nothing shipped with the program has',
          found: `"${id}", which is also that of ${kind}s/${id}.json`,
          remedy: `Send “${name}” to a file and open that: it goes in under another id.`,
        },
      ],
    }));
}

function unreadable(file: string, error: unknown): Problem {
  return {
    file,
    path: '',
    expected: 'what was saved',
    found: isDamage(error) ? 'something else: the library is damaged' : messageOf(error),
    remedy:
      'Mend it under “Backups” in the Library of the window, or with “care-market backups” at a terminal.',
  };
}

function isDamage(error: unknown): boolean {
  return error instanceof ContractError && error.code === 'library-damaged';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'something else';
}
