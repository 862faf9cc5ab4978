import { ContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type { History } from '../../contract/schemas/library.ts';
import type { Library } from '../db/open.ts';
import type { Action, ActionRow, Actions, Change, ShelfName } from '../db/repositories/actions.ts';
import type { Shelf } from './shelf.ts';
import type { ChangedThing, Watch } from './watch.ts';

/** Something to be done under a name: what is to stand where. Null takes away. */
export type Deed = {
  readonly name: string;
  readonly subject: ActionRow['subject'];
  readonly edits: readonly Omit<Change, 'before'>[];
  /** Whether it may go on where the same was done a moment ago, as while a slider is dragged. */
  readonly goesOn?: boolean;
};

/** Every change to the library goes through here, so that each can be taken back and everyone is told. */
export type Ledger = {
  /**
   * Work out a deed and do it, in one transaction that nobody else can write into.
   * @param plan answers null when there is nothing to do.
   */
  readonly perform: <T>(plan: () => { readonly deed: Deed | null; readonly answer: T }) => T;
  readonly undo: (action: string) => History;
  readonly redo: (action: string) => History;
  readonly history: () => History;
  /** Tell everyone how things stand, where something changed that is not undone. */
  readonly tell: (...subjects: readonly ChangedThing[]) => void;
  /** Tell everyone of what another program, or a run that has ended, has changed since they were last told. */
  readonly look: () => void;
};

export type LedgerParts = {
  readonly library: Library;
  readonly actions: Actions;
  readonly watch: Watch;
  readonly shelves: Readonly<Record<ShelfName, Shelf>>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: (event: ContractEvent) => void;
};

const GOES_ON_FOR_MS = 2_000;
const MOST_SHOWN = 200;

const UNREADABLE: History = { undo: null, redo: null, recent: [] };

export function createLedger(parts: LedgerParts): Ledger {
  const { library, actions, watch, shelves, now, newId, emit } = parts;

  /** The last action, until something else is done here; what another window on the library did in between is last there. */
  let mayGoOn: string | null = null;

  function history(): History {
    return {
      undo: rowOf(actions.lastDone()),
      redo: rowOf(actions.firstUndone()),
      recent: [...actions.recent(MOST_SHOWN)],
    };
  }

  function tell(...subjects: readonly ChangedThing[]): void {
    const changed = [...subjects, ...watch.look()];
    const once = new Map(changed.map((thing) => [`${thing.shelf} ${thing.kind} ${thing.id}`, thing]));
    const revised = (notes: boolean) =>
      [...once.values()]
        .filter(({ shelf }) => (shelf === 'note') === notes)
        .map(({ shelf, kind, id }) => ({
          kind,
          id,
          revision: unlessDamaged(0, () => shelves[shelf].revision(kind, id)),
        }));
    emit({
      event: 'library.changed',
      data: { subjects: revised(false), notes: revised(true), history: unlessDamaged(UNREADABLE, history) },
    });
  }

  function look(): void {
    const changed = watch.look();
    if (changed.length > 0) tell(...changed);
  }

  function write({ name, subject, edits, goesOn = false }: Deed): void {
    const at = now().toISOString();
    const changes = edits.map((edit) => ({
      ...edit,
      before: shelves[edit.shelf].body(edit.kind, edit.id),
    }));
    for (const { shelf, kind, id, after } of edits) shelves[shelf].put(kind, id, after, at);
    const last = goesOn ? unlessDamaged(null, actions.lastDone) : null;
    if (last !== null && last.id === mayGoOn && isSame(last, name, changes, at)) {
      const first = last.changes[0]!.before;
      actions.extend(
        last.id,
        at,
        changes.map((change) => ({ ...change, before: first })),
      );
    } else {
      mayGoOn = newId();
      actions.add({ id: mayGoOn, name, at, subject, changes });
    }
  }

  function step(asked: string, next: Action | null, undone: boolean): readonly Change[] {
    if (next === null || next.id !== asked) throw somethingSince(next, undone);
    mayGoOn = null;
    const at = now().toISOString();
    const moves = (undone ? next.changes.toReversed() : next.changes).map((change) => ({
      ...change,
      from: undone ? change.after : change.before,
      to: undone ? change.before : change.after,
    }));
    for (const { shelf, kind, id, from, to } of moves) {
      if (!sameBody(shelves[shelf].body(kind, id), from)) throw changedSince(next.name, undone, kind, id);
      shelves[shelf].put(kind, id, to, at);
    }
    actions.mark(next.id, undone);
    return next.changes;
  }

  return {
    perform: (plan) => {
      const { deed, answer } = library.change(() => {
        const planned = plan();
        if (planned.deed !== null) write(planned.deed);
        return planned;
      });
      if (deed !== null) tell(...deed.edits);
      return answer;
    },
    undo: (action) => {
      tell(...library.change(() => step(action, actions.lastDone(), true)));
      return unlessDamaged(UNREADABLE, history);
    },
    redo: (action) => {
      tell(...library.change(() => step(action, actions.firstUndone(), false)));
      return unlessDamaged(UNREADABLE, history);
    },
    history,
    tell,
    look,
  };
}

/** Telling of what was done does not make it undone: whoever asks for what is damaged is told so. */
function unlessDamaged<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContractError && error.code === 'library-damaged') return otherwise;
    throw error;
  }
}

/** The same thing done again to the same document within a moment of the last time. */
function isSame(last: Action, name: string, changes: readonly Change[], at: string): boolean {
  const [before, now] = [last.changes[0], changes[0]];
  return (
    last.name === name &&
    last.changes.length === 1 &&
    changes.length === 1 &&
    before?.shelf === now?.shelf &&
    before?.kind === now?.kind &&
    before?.id === now?.id &&
    before?.before !== null &&
    Math.abs(Date.parse(at) - Date.parse(last.at)) <= GOES_ON_FOR_MS
  );
}

/** Bodies come from the same text, so their keys stand in the same order. */
export function sameBody(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function rowOf(action: Action | null): ActionRow | null {
  if (action === null) return null;
  const { id, name, at, subject } = action;
  return { id, name, at, subject };
}

function somethingSince(next: Action | null, undone: boolean): ContractError {
  const verb = undone ? 'undone' : 'done again';
  return new ContractError(
    'conflict',
    next === null
      ? `There is nothing left that could be ${verb}; another window may have been faster.`
      : `Something else has been done since: what would be ${verb} now is “${next.name}”. Look again and choose anew.`,
    { next: next?.id ?? null },
  );
}

function changedSince(name: string, undone: boolean, kind: string, id: string): ContractError {
  return new ContractError(
    'conflict',
    `“${name}” cannot be ${undone ? 'undone' : 'done again'}: the ${kind} "${id}" is not as that left it. Nothing was changed.`,
    { kind, id },
  );
}
