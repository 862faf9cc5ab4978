import { useMemo, useRef, useState } from 'react';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { formatMonth, parseMonth } from '../../../core/time/month.ts';
import { longMonth } from '../../format/month.ts';
import type { EditOrder, Editing } from '../../store/editing.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { AddChanges } from './add-changes.tsx';
import { ChangeFields } from './change-fields.tsx';
import { InheritedChange } from './inherited-change.tsx';
import { inWords, mayBeUsual, rangeWords } from './dial.ts';
import type { Dial, Entry } from './dial.ts';
import type { Shape } from './dial-changes.ts';
import { actionOf, another, changesIn, ownOf, replaced, without } from './dial-changes.ts';
import { calendarOf, dialPath, pathValue, usualFrom } from './dial-path.ts';
import type { Horizon } from './dial-path.ts';
import { byDate, groupsOf, setEntries } from './entries.ts';
import type { Placed } from './entries.ts';
import { PathPicture } from './path-picture.tsx';
import type { DrawnPath, MovedTo, PathPoint } from './path-picture.tsx';
import { fieldOf, refusals } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import styles from './editor.module.css';

export type TimeEditorProps = {
  readonly dial: Dial;
  readonly editing: Editing;
  readonly horizon: Horizon;
  /** What is wrong with its changes as they stand. */
  readonly faults: readonly Refusal[];
};

/** The dated changes of one dial: drawn, listed, changed, added and taken out. */
export function TimeEditor({ dial, editing, horizon, faults }: TimeEditorProps) {
  const { edit } = useActions();
  const adding = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { kind } = editing.draft;
  const changes = useMemo(() => changesIn(editing, dial, horizon), [editing, dial, horizon]);
  const { placed } = changes;
  const calendar = useMemo(() => calendarOf(horizon).map(formatMonth), [horizon]);
  const check = (entries: readonly Entry[]) => refusals(editing, dial.id, entries, horizon.register);

  function put(
    entries: readonly Entry[],
    action: string,
    how: Pick<EditOrder, 'moving' | 'likely'> = {},
  ): boolean {
    const why = check(entries)[0]?.why ?? null;
    setRefused(why);
    if (why !== null) return false;
    edit({ action, ...setEntries(kind, dial.id, entries), ...how });
    return true;
  }
  function change(target: Placed, entry: Entry, field: string | null, next: readonly Entry[] = []): void {
    const likely = next
      .map((each) => replaced(changes, target, each))
      .filter((entries) => check(entries).length === 0)
      .map((entries) => setEntries(kind, dial.id, entries));
    const how = field === null ? { likely } : { likely, moving: `${dial.id} ${field}` };
    put(replaced(changes, target, entry), actionOf(dial, entry), how);
  }
  function add(shape: Shape): void {
    const entry = another(changes, shape, horizon.start);
    if (put(byDate([...ownOf(placed), entry]), actionOf(dial, entry))) setAdded(entry.from);
  }
  function remove(target: Placed): void {
    const name = `Take out ${actionOf(dial, target.entry).replace('Set ', '')}`;
    if (put(without(changes, target), name)) adding.current?.querySelector('button')?.focus();
  }
  function reset(): void {
    if (put([], `Reset ${dial.label}`)) adding.current?.querySelector('button')?.focus();
  }
  function movedTo({ entry }: Placed, to: MovedTo): Entry {
    const value = to.value === USUAL ? USUAL : pathValue(dial, to.value);
    return entry.until === undefined
      ? { ...entry, from: to.month, value }
      : { ...entry, until: to.month, value };
  }
  function move(id: string, to: MovedTo, likely: readonly MovedTo[]): void {
    const target = placed[Number(id)];
    if (target === undefined) return;
    const moved = movedTo(target, to);
    const next = likely.map((each) => movedTo(target, each));
    if (check(replaced(changes, target, moved)).length === 0) change(target, moved, 'point', next);
  }

  const addSteadily = useSteady(add);
  const resetSteadily = useSteady(reset);
  const acting = placed.filter(({ acts }) => acts);
  const replacedByUs = placed.length - acting.length;
  const undrawn = undrawnWords(acting, horizon);
  return (
    <div className={styles['time']}>
      <PathPicture
        dial={dial}
        calendar={calendar}
        paths={pathsOf(dial, placed, horizon)}
        points={pointsOf(dial, placed, horizon)}
        onMove={move}
      />
      {undrawn !== null && <p className={styles['soft']}>{undrawn}</p>}
      {placed.length === 0 && <p className={styles['soft']}>Nothing sets it: it stays as it starts.</p>}
      <ol className={styles['changes']} aria-label={`Changes of ${dial.label}`}>
        {acting.map((target) =>
          target.own ? (
            <li key={`own ${acting.indexOf(target)}`} className={styles['change']}>
              <ChangeFields
                dial={dial}
                entry={target.entry}
                usual={usualFrom(dial, target.entry.until ?? target.entry.from, horizon)}
                check={(entry) => check(replaced(changes, target, entry))}
                onChange={(entry, field, likely) => change(target, entry, field, likely)}
                problems={[...problemsOf(editing, target), ...faultsOf(dial, faults, target)]}
                takesFocus={target.entry.from === added}
              />
              <Button
                look="quiet"
                onPress={() => remove(target)}
                label={`Take out: ${actionOf(dial, target.entry).replace('Set ', '')}`}
              >
                Take out
              </Button>
            </li>
          ) : (
            <InheritedChange
              key={`inherited ${target.owner.id} ${target.index}`}
              dial={dial}
              placed={target}
              usual={usualFrom(dial, target.entry.until ?? target.entry.from, horizon)}
              onChange={() => change(target, target.entry, null)}
              onLeaveOut={() => remove(target)}
            />
          ),
        )}
      </ol>
      {replacedByUs > 0 && (
        <p className={styles['soft']}>
          {replacedByUs === 1 ? 'One change' : `${replacedByUs} changes`} of what it builds on no longer count
          {replacedByUs === 1 ? 's' : ''}: later ones take over.
        </p>
      )}
      {refused !== null && (
        <p className={styles['refusal']} role="alert">
          {refused}
        </p>
      )}
      <div className={styles['buttons']} ref={adding}>
        <AddChanges
          label={dial.label}
          takesRamps={dial.unit !== 'choice'}
          goesBackToUsual={mayBeUsual(dial) && acting.length > 0}
          hasOwn={editing.own && acting.some(({ own }) => own)}
          onAdd={addSteadily}
          onReset={resetSteadily}
        />
      </div>
    </div>
  );
}

/** Our path, and where it would stand without this document’s own changes. */
function pathsOf(dial: Dial, placed: readonly Placed[], horizon: Horizon): readonly DrawnPath[] {
  const inherited = placed.filter(({ own }) => !own).map(({ entry }) => entry);
  const all = placed.map(({ entry }) => entry);
  const drawn = new Map<string, DrawnPath>();
  for (const group of dial.byGroup ? CLIENT_GROUPS : CLIENT_GROUPS.slice(0, 1)) {
    for (const [isOurs, entries] of [
      [false, inherited],
      [true, all],
    ] as const) {
      const values = dialPath(dial, entries, horizon, group);
      if (values === null) continue;
      const key = `${isOurs} ${values.join()}`;
      if (!drawn.has(key))
        drawn.set(key, { name: `${isOurs ? 'ours' : 'inherited'} ${peopleOf([group])}`, values, isOurs });
    }
  }
  return [...drawn.values()];
}

function pointsOf(dial: Dial, placed: readonly Placed[], horizon: Horizon): readonly PathPoint[] {
  const calendar = calendarOf(horizon).map(formatMonth);
  const usual = dialPath(dial, [], horizon);
  return placed.flatMap(({ entry, acts }, id) => {
    const index = calendar.indexOf(entry.until ?? entry.from);
    const isUsual = entry.value === USUAL;
    const value = isUsual ? usual?.[index] : numberOf(dial, entry.value);
    if (!acts || index < 0 || value === undefined) return [];
    const whom = dial.byGroup && entry.groups !== undefined ? ` for ${peopleOf(groupsOf(entry))}` : '';
    const name = `${entry.until === undefined ? 'Step' : 'End of the ramp'} of ${dial.label}${whom}`;
    return [{ id: `${id}`, index, value, isUsual, name }];
  });
}

/** What the picture leaves out because it comes after the last month that is run; null where nothing does. */
function undrawnWords(acting: readonly Placed[], horizon: Horizon): string | null {
  const last = calendarOf(horizon).at(-1);
  const late = acting.filter(({ entry }) => last !== undefined && parseMonth(entry.from) > last).length;
  if (last === undefined || late === 0) return null;
  const end = `after ${longMonth(formatMonth(last))}, the last month that is run, and ${late === 1 ? 'is' : 'are'} not drawn`;
  return late === 1 ? `One change comes ${end}.` : `${late} changes come ${end}.`;
}

/** A written value as it is drawn: a choice by its place in the list. */
function numberOf({ choices }: Dial, value: number | string): number {
  return typeof value === 'string' ? choices.findIndex(({ id }) => id === value) : value;
}

/** What the host found wrong with a change of the document itself. */
function problemsOf({ saving }: Editing, { index }: Placed) {
  if (saving.kind !== 'not saved') return [];
  return saving.fields
    .filter(({ path }) => path.startsWith(`changes[${index}]`))
    .map(({ path, sentence }) => ({ path, why: sentence }));
}

/** What was wrong with a change before anything was done here; a value out of range in the unit it is typed in. */
function faultsOf(dial: Dial, faults: readonly Refusal[], { index, entry }: Placed): readonly Refusal[] {
  return faults
    .filter(({ path }) => path.startsWith(`changes[${index}]`))
    .map((fault) =>
      fieldOf(fault) === 'value' && dial.range !== null && dial.unit !== 'choice'
        ? {
            ...fault,
            why: `${dial.label} is ${inWords(dial, entry.value)} here, and can be ${rangeWords(dial)}. Type another.`,
          }
        : fault,
    );
}
