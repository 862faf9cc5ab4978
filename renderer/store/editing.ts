/** An option or future as it is being edited: what is on the screen, and how that stands to what is in the library. */
import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Draft, OpenedDocument, Problem } from '../api/types.ts';

/** What is wrong with one place of a document, by its path there. */
export type FieldProblem = { readonly path: string; readonly sentence: string };

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not saved'; readonly problem: Problem; readonly fields: readonly FieldProblem[] };

/** Saved or removed elsewhere since it was opened here; `theirs` is null for one that is gone. */
export type Clash = { readonly revision: number; readonly theirs: Draft | null };

export type Editing = {
  readonly draft: Draft;
  /** Eldest first, without the document itself. */
  readonly ancestors: readonly (Option | Future)[];
  readonly own: boolean;
  /** The revision the draft builds on. */
  readonly revision: number;
  readonly saving: Saving;
  readonly clash: Clash | null;
  /** What was done of itself and should be known, in a line. */
  readonly told: string | null;
};

export type Drafts = {
  readonly option: Editing | null;
  readonly future: Editing | null;
  /** Why the document that was to be edited cannot be read. */
  readonly unread: Problem | null;
  /** Drafts that are nowhere else: another window’s were taken in their place. */
  readonly aside: readonly Draft[];
};

export const NO_DRAFTS: Drafts = { option: null, future: null, unread: null, aside: [] };

/** What becomes of a document. */
export type Change =
  | { readonly kind: 'option'; readonly change: (document: Option) => Option }
  | { readonly kind: 'future'; readonly change: (document: Future) => Future };

/** One change of what is on the screen, by the words it is undone under. */
export type EditOrder = Change & {
  readonly action: string;
  /** What is being dragged or typed: it is shown at once and saved when it has come to rest. Left out for a change that stands. */
  readonly moving?: string;
  /** What may be done next to what comes of it, the most likely first. */
  readonly likely?: readonly Change[];
};

export function editingOf(
  { draft, ancestors, own, revision }: Pick<Editing, 'draft' | 'ancestors' | 'own' | 'revision'>,
  told: string | null = null,
): Editing {
  return { draft, ancestors, own, revision, saving: { kind: 'saved' }, clash: null, told };
}

export function fromOpened(opened: OpenedDocument, told: string | null = null): Editing {
  const { ancestors, own, revision } = opened;
  return editingOf({ draft: draftOf(opened), ancestors, own, revision }, told);
}

export function applied(draft: Draft, order: Change): Draft {
  if (draft.kind === 'option' && order.kind === 'option') {
    return { kind: 'option', document: order.change(draft.document) };
  }
  if (draft.kind === 'future' && order.kind === 'future') {
    return { kind: 'future', document: order.change(draft.document) };
  }
  return draft;
}

/** The same under another name and id. */
export function renamed(draft: Draft, { id, name }: { id: string; name: string }): Draft {
  return draft.kind === 'option'
    ? { kind: 'option', document: { ...draft.document, id, name } }
    : { kind: 'future', document: { ...draft.document, id, name } };
}

/** What the host said is wrong, place by place. */
export function fieldProblems({ details }: Problem): readonly FieldProblem[] {
  if (typeof details !== 'object' || details === null || !('problems' in details)) return [];
  const { problems } = details;
  return Array.isArray(problems) ? problems.filter(isFieldProblem) : [];
}

/** What stands in the library in place of what was to be saved; null where the refusal was about something else. */
export function clashOf({ code, details }: Problem): Clash | null {
  if (code === 'not-found') return { revision: 0, theirs: null };
  if (code !== 'conflict' || typeof details !== 'object' || details === null) return null;
  const { revision, draft } = details as { revision?: unknown; draft?: unknown };
  if (revision === 0) return { revision, theirs: null };
  if (typeof revision !== 'number' || !isDraft(draft)) return null;
  return { revision, theirs: draft };
}

function draftOf(opened: OpenedDocument): Draft {
  return opened.kind === 'option'
    ? { kind: 'option', document: opened.document }
    : { kind: 'future', document: opened.document };
}

function isFieldProblem(problem: unknown): problem is FieldProblem {
  if (typeof problem !== 'object' || problem === null) return false;
  const { path, sentence } = problem as Partial<FieldProblem>;
  return typeof path === 'string' && typeof sentence === 'string';
}

function isDraft(draft: unknown): draft is Draft {
  return typeof draft === 'object' && draft !== null && 'kind' in draft && 'document' in draft;
}
