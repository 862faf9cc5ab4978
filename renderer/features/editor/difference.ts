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
  const dials = new Set([...one, ...other].flatMap((document) => [...changedDials(document)]));
  const rows = [...dials].map((dial) => ({
    what: labelOf(dial, catalogues),
    one: wordsOf(dial, one, catalogues),
    other: wordsOf(dial, other, catalogues),
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

function labelOf(dial: string, { levers, parameters }: Catalogues): string {
  return [...levers, ...parameters].find(({ id }) => id === dial)?.label ?? dial;
}

/** The changes that still act, in the order in which they do. */
function wordsOf(dial: string, chain: Chain, { levers, parameters }: Catalogues): string {
  const entries = placedChanges(dial, chain, true)
    .filter(({ acts }) => acts)
    .map(({ entry }) => entry);
  const lines = isLever(dial, levers)
    ? optionLines(
        entries.map((entry) => leverChange(dial, entry)),
        levers,
      )
    : futureLines(
        entries.map((entry) => worldChange(dial, entry)),
        parameters,
      );
  return lines.length === 0 ? NOT_SET : lines.map(({ text }) => text).join('; ');
}

function isLever(dial: string, levers: Catalogues['levers']): boolean {
  return levers.some(({ id }) => id === dial);
}

function leverChange(dial: string, entry: Entry): LeverChange {
  return { lever: dial as LeverChange['lever'], ...entry };
}

function worldChange(parameter: string, entry: Entry): WorldChange {
  const { groups: _groups, value, ...rest } = entry;
  return { parameter, ...rest, value: Number(value) };
}
