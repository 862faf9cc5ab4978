import type { Future, WorldChange } from '../../../core/scenario/future.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import { futureLines, optionLines } from '../../format/changes.ts';
import type { Catalogues } from '../../store/state.ts';
import { changedDials, placedChanges } from './entries.ts';
import type { Entry } from './dial.ts';

/** A document with its ancestors, eldest first and itself last. */
export type Chain = readonly (Option | Future)[];

/** One thing in which two documents differ, in words. */
export type Difference = { readonly what: string; readonly one: string; readonly other: string };

const NOT_SET = 'Not set';

/** Everything two documents differ in, whatever each has from the documents it builds on. */
export function differences(one: Chain, other: Chain, catalogues: Catalogues): readonly Difference[] {
  const all = [...one, ...other];
  const dials = new Set(all.flatMap((document) => [...changedDials(document)]));
  // A lever may have the id of the parameter it starts from, so that an id alone does not tell them apart.
  const areLevers = all.some(({ changes }) => changes.some((change) => 'lever' in change));
  const { levers, parameters } = catalogues;
  const words = areLevers ? leverWords(levers) : parameterWords(parameters);
  const rows = [...dials].map((dial) => ({
    what: (areLevers ? levers : parameters).find(({ id }) => id === dial)?.label ?? dial,
    one: wordsOf(dial, one, words),
    other: wordsOf(dial, other, words),
  }));
  return [...wordings(one.at(-1), other.at(-1)), ...rows].filter((row) => row.one !== row.other);
}

/** What is said of a document differs only between drafts of the same one. */
function wordings(
  one: Option | Future | undefined,
  other: Option | Future | undefined,
): readonly Difference[] {
  if (one === undefined || other === undefined || one.id !== other.id) return [];
  return [
    { what: 'Name', one: one.name, other: other.name },
    { what: 'What it is', one: one.summary, other: other.summary },
    { what: 'Where it comes from', one: one.evidence, other: other.evidence },
  ];
}

/** Changes of one dial, in words. */
type Words = (dial: string, entries: readonly Entry[]) => readonly { readonly text: string }[];

function leverWords(levers: Catalogues['levers']): Words {
  return (dial, entries) =>
    optionLines(
      entries.map((entry) => leverChange(dial, entry)),
      levers,
    );
}

function parameterWords(parameters: Catalogues['parameters']): Words {
  return (dial, entries) =>
    futureLines(
      entries.map((entry) => worldChange(dial, entry)),
      parameters,
    );
}

/** The changes that still act, in the order in which they do. */
function wordsOf(dial: string, chain: Chain, words: Words): string {
  const entries = placedChanges(dial, chain, true)
    .filter(({ acts }) => acts)
    .map(({ entry }) => entry);
  const lines = words(dial, entries);
  return lines.length === 0 ? NOT_SET : lines.map(({ text }) => text).join('; ');
}

function leverChange(dial: string, entry: Entry): LeverChange {
  return { lever: dial as LeverChange['lever'], ...entry };
}

function worldChange(parameter: string, entry: Entry): WorldChange {
  const { groups: _groups, value, ...rest } = entry;
  return { parameter, ...rest, value: Number(value) };
}
