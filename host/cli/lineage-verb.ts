import type { Catalogue } from '../files/scenario-files.ts';
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
  readonly value: number;
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
  readonly about: string;
  readonly example: string;
  readonly list: (catalogue: Catalogue) => readonly Document<C>[];
  readonly read: (catalogue: Catalogue, id: string) => readonly Document<C>[];
  /** What a change is a change of. */
  readonly target: (change: C) => string;
};

/** A verb over documents that are dated changes on a parent: options and futures. */
export function lineageVerb<C extends Change>({ name, about, example, list, read, target }: Kind<C>): Verb {
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
        answer(args, console, { text: () => listText(documents), json: () => documents });
      } else {
        const chain = read(catalogue, id);
        answer(args, console, { text: () => chainText(chain, target), json: () => chain });
      }
      return EXIT.done;
    },
  };
}

function listText(documents: readonly Document<Change>[]): string {
  const rows = documents.map(({ id, name, parent }) => [id, name, parent ?? '']);
  return table([{ head: 'Id' }, { head: 'Name' }, { head: 'Builds on' }], rows);
}

function chainText<C extends Change>(chain: readonly Document<C>[], target: (change: C) => string): string {
  const youngest = chain.at(-1);
  if (youngest === undefined) return '';
  const { name, summary, evidence } = youngest;
  const rows = chain.flatMap((document) =>
    document.changes.map((change) => [
      target(change),
      change.from,
      change.until ?? '',
      String(change.value),
      document.id,
    ]),
  );
  const heads = ['Changes', 'From', 'Until', 'To', 'Set by'].map((head) => ({ head }));
  const changes = rows.length === 0 ? 'Changes nothing.' : table(heads, rows);
  return `${name}\n${summary}\nEvidence: ${evidence}\n\n${changes}`;
}
