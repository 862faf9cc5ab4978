import { capital } from '../../core/scenario/first-letter.ts';
import type { FamilyKind } from '../files/own-documents.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { UnusableFile } from '../files/unusable-file.ts';
import { answer } from './answer.ts';
import { catalogueFor } from './catalogue.ts';
import { EXIT } from './failure.ts';
import { listOrShow } from './list-or-show.ts';
import { table } from './table.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from './verb.ts';
import type { Verb } from './verb.ts';

type Change = {
  readonly from: string;
  readonly until?: string;
  readonly value: number | string;
  readonly note?: string;
};

type Document<C extends Change> = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly evidence: string;
  readonly parent: string | null;
  readonly changes: readonly C[];
};

type Kind<C extends Change> = {
  readonly name: string;
  readonly family: FamilyKind;
  readonly about: string;
  readonly example: string;
  readonly list: (catalogue: Catalogue) => readonly Document<C>[];
  readonly read: (catalogue: Catalogue, id: string) => readonly Document<C>[];
  /** How a change is told. */
  readonly words: ChangeWords<C>;
  /** The headings a list is told under, in order, and which one a document stands under: null for none of them. */
  readonly groups?: {
    readonly names: readonly string[];
    readonly of: (document: Document<C>) => string | null;
  };
  /** What is doubtful in one that is shown, a sentence each. */
  readonly doubts?: (catalogue: Catalogue, chain: readonly Document<C>[]) => readonly string[];
};

/** What a change is a change of, what it becomes, and for whom: empty for everyone. */
export type ChangeWords<C> = {
  readonly target: (change: C) => string;
  readonly value: (change: C) => string;
  readonly whom: (change: C) => string;
};

/** A verb over documents that are dated changes on a parent: options and futures. */
export function lineageVerb<C extends Change>(kind: Kind<C>): Verb {
  const { name, about, example, list, read, words, groups, doubts = () => [] } = kind;
  return {
    forms: [`${name} [list] [--json FILE]`, `${name} show ID [--json FILE]`],
    about,
    flags: { ...JSON_FLAG, ...SCENARIOS_FLAG },
    examples: [name, `${name} show ${example}`],
    run: async (args, console) => {
      const { id } = listOrShow(name, args.words);
      const catalogue = await catalogueFor(args);
      if (id === null) {
        const documents = list(catalogue);
        const isOwn = ({ id: each }: Document<C>): boolean => catalogue.isOwn(kind.family, each);
        for (const { kind: family, problems } of catalogue.listBroken()) {
          if (family === kind.family) console.note(`Cannot be used: ${new UnusableFile(problems).message}`);
        }
        answer(args, console, {
          text: () => listText(documents, isOwn, groups),
          json: () => documents.map((each) => ({ ...each, own: isOwn(each) })),
        });
      } else {
        const chain = read(catalogue, id);
        for (const doubt of doubts(catalogue, chain)) console.note(`Warning: ${doubt}`);
        answer(args, console, { text: () => chainText(chain, words), json: () => chain });
      }
      return EXIT.done;
    },
  };
}

function listText<C extends Change>(
  documents: readonly Document<C>[],
  isOwn: (document: Document<C>) => boolean,
  groups: Kind<C>['groups'],
): string {
  const under = (name: string | null, setIn = ''): readonly (readonly string[])[] =>
    documents
      .filter((document) => (groups?.of(document) ?? null) === name)
      .map((document) => [
        setIn + document.id,
        document.name,
        document.parent ?? '',
        ...(isOwn(document) ? ['yours'] : []),
      ]);
  const rows = [
    ...under(null),
    ...(groups?.names ?? []).flatMap((name) => {
      const inside = under(name, '  ');
      return inside.length === 0 ? [] : [[capital(name)], ...inside];
    }),
  ];
  const heads = [{ head: 'Id' }, { head: 'Name', narrowest: 30 }, { head: 'Builds on' }];
  return table(documents.some(isOwn) ? [...heads, { head: 'Whose' }] : heads, rows);
}

function chainText<C extends Change>(chain: readonly Document<C>[], words: ChangeWords<C>): string {
  const youngest = chain.at(-1);
  if (youngest === undefined) return '';
  const { name, summary, evidence } = youngest;
  return `${name}\n${summary}\nEvidence: ${evidence}\n\n${changesTable(chain, words)}`;
}

/** Every change of the family; the column of people is there when some change is not for everyone. */
function changesTable<C extends Change>(
  chain: readonly Document<C>[],
  { target, value, whom }: ChangeWords<C>,
): string {
  const changes = chain.flatMap((document) =>
    document.changes.map((change) => ({ change, by: document.id })),
  );
  if (changes.length === 0) return 'Changes nothing.';
  const forSome = changes.some(({ change }) => whom(change) !== '');
  const heads = ['Changes', 'From', 'Until', 'To', ...(forSome ? ['For'] : []), 'Set by'];
  const rows = changes.map(({ change, by }) => [
    target(change),
    change.from,
    change.until ?? '',
    value(change),
    ...(forSome ? [whom(change)] : []),
    by,
  ]);
  return table(
    heads.map((head) => ({ head, narrowest: 24 })),
    rows,
  );
}
