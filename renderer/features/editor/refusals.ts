import { lowerFirst } from '../../../core/scenario/first-letter.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import type { Future } from '../../../core/scenario/future.ts';
import type { ParameterRegister } from '../../../core/parameters/parameter.ts';
import type { Option } from '../../../core/scenario/option.ts';
import type { Problem } from '../../../core/scenario/problems.ts';
import { futureProblems } from '../../../core/scenario/validate-future.ts';
import { optionProblems } from '../../../core/scenario/validate-option.ts';
import { monthsInWords } from '../../format/month.ts';
import { chainOf, setEntries } from './entries.ts';
import { tidy } from './typed.ts';
import type { Entry } from './dial.ts';
import type { Change, Editing } from '../../store/editing.ts';

/** A problem of a document with the sentence that says it beside a field. */
export type Refusal = { readonly path: string; readonly why: string };

/** What would be wrong with what is open if one dial had these changes of its own; nothing when it can be so. */
export function refusals(
  editing: Editing,
  dial: string,
  entries: readonly Entry[],
  register: ParameterRegister,
): readonly Refusal[] {
  return refusalsOf(editing, setEntries(editing.draft.kind, dial, entries), register);
}

/** What would be wrong with what is open if it were changed so, and is not already: that is mended one thing after another. */
export function refusalsOf(editing: Editing, order: Change, register: ParameterRegister): readonly Refusal[] {
  const wrong = problemsOf(editing, order, register);
  return (wrong.length === 0 ? [] : since(wrong, problemsOf(editing, asItIs(order.kind), register))).map(
    refusalOf,
  );
}

/** What is wrong already with each dial that a document of one's own changes, as where a lever has come to have a narrower range. */
export function standingFaults(
  editing: Editing,
  register: ParameterRegister,
): ReadonlyMap<string, readonly Refusal[]> {
  const faults = new Map<string, Refusal[]>();
  if (!editing.own) return faults;
  const { kind, document } = editing.draft;
  for (const problem of problemsOf(editing, asItIs(kind), register)) {
    const [, index] = /^changes\[(\d+)\]/.exec(problem.path) ?? [];
    const change = document.changes[Number(index)];
    if (change === undefined) continue;
    const dial = 'lever' in change ? change.lever : change.parameter;
    faults.set(dial, [...(faults.get(dial) ?? []), refusalOf(problem)]);
  }
  return faults;
}

function refusalOf({ path, expected, found, remedy, said }: Problem): Refusal {
  const why =
    path === 'changes'
      ? tooMany(expected, found, remedy)
      : (said ?? inPlain(`This must be ${expected}. ${remedy}`));
  return { path, why };
}

function asItIs(kind: Change['kind']): Change {
  return kind === 'option' ? { kind, change: (option) => option } : { kind, change: (future) => future };
}

/** Those that are not among others, wherever in the document they stand. */
function since(wrong: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  const known = before.map(whatIsWrong);
  // As the host counts them: a second fault like one that was there is another.
  return wrong.filter((problem) => {
    const at = known.indexOf(whatIsWrong(problem));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function whatIsWrong({ expected, found }: Problem): string {
  return `${expected}\n${found}`;
}

/** Moves that together take more than everyone, with levers by their names and shares as per cent. */
function tooMany(expected: string, found: string, remedy: string): string {
  const source = /moves out of (.*?) that together/.exec(expected)?.[1] ?? 'it';
  const told = found.replaceAll(/(move\.[a-z-]+) ([\d.]+)/g, (_, id: string, share: string) => {
    const lever = Object.hasOwn(LEVERS, id) ? LEVERS[id as LeverId].label : id;
    return `${tidy(Number(share) * 100)}% ${lowerFirst(lever)}`;
  });
  return monthsInWords(`More than everyone in ${source} would be moved: ${told}. ${remedy}`);
}

/** Without the names that only files have for things. */
function inPlain(sentence: string): string {
  return monthsInWords(sentence)
    .replace(/, or leave "until" out for a step/, ', or leave the second empty for a step')
    .replace(/the change of [a-z0-9.-]+ /, 'the change ');
}

function problemsOf(editing: Editing, order: Change, register: ParameterRegister): readonly Problem[] {
  if (order.kind === 'option') return optionProblems(changedChain(editing, order) as readonly Option[]);
  const changed = changedChain(editing, order).at(-1) as Future;
  // A parameter that has not been read cannot be judged here: the host will.
  const judged = changed.changes.filter(({ parameter }) => register.has(parameter));
  return futureProblems({ ...changed, changes: judged }, register);
}

/** The lineage with what is open changed; a shipped document is changed by a child of its own. */
export function changedChain(editing: Editing, order: Change): readonly (Option | Future)[] {
  const document = editing.own ? editing.draft.document : childOf(editing);
  const changed =
    order.kind === 'option' ? order.change(document as Option) : order.change(document as Future);
  return [...(editing.own ? editing.ancestors : chainOf(editing)), changed];
}

/** What a change of a shipped document would be made to. */
function childOf({ draft }: Editing): Option | Future {
  const { id } = draft.document;
  return { ...draft.document, id: `${id}-changed`, parent: id, changes: [] };
}

/** Of the refusals, those about one change: by its month, its end, its value, its groups; `null` for all the rest. */
export function fieldOf({ path }: Pick<Refusal, 'path'>): 'from' | 'until' | 'value' | 'groups' | null {
  const [, field] = /^changes\[\d+\]\.(from|until|value|groups)/.exec(path) ?? [];
  return (field as 'from' | 'until' | 'value' | 'groups' | undefined) ?? null;
}
