import { capital } from '../../../core/scenario/first-letter.ts';
import { useMemo, useState } from 'react';
import { CELL_LABELS } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import { formatMonth } from '../../../core/time/month.ts';
import { longMonth, shortMonth } from '../../format/month.ts';
import type { Editing } from '../../store/editing.ts';
import { useApp } from '../../store/use-app.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Picker } from '../../ui/picker.tsx';
import { calendarOf, dialPath } from './dial-path.ts';
import type { Horizon } from './dial-path.ts';
import type { Dial } from './dial.ts';
import { chainOf, placedChanges } from './entries.ts';
import { MixBoard } from './mix-board.tsx';
import { MixSample } from './mix-picture.tsx';
import { mixShares } from './mix-shares.ts';
import type { MixShares } from './mix-shares.ts';
import { fixedBecause } from './mix-words.ts';
import { MoveForm } from './move-form.tsx';
import { writtenShares } from './whole-shares.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './editor.module.css';

type MixEditorProps = {
  readonly editing: Editing;
  readonly horizon: Horizon;
  readonly dials: readonly Dial[];
};

const PERCENT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Where an option plans the people of a client group to be, month by month, and the way to move them. */
export function MixEditor({ editing, horizon, dials }: MixEditorProps) {
  const place = useApp((state) => state.details.place);
  const [group, setGroup] = useState<ClientGroup>('older');
  const calendar = useMemo(() => calendarOf(horizon).map(formatMonth), [horizon]);
  const chain = chainOf(editing);
  const mix = place === null ? null : mixShares(group, { chain, dials }, place, horizon);
  const free = takeUpFrom(dials, editing, horizon, calendar);
  return (
    <section className={styles['mix']} aria-label="Planned mix">
      <Picker
        label="Planned mix of arrangements for"
        items={CLIENT_GROUPS.map((id) => ({ id, name: peopleOf([id]), note: '' }))}
        value={group}
        onChange={(id) => setGroup(id as ClientGroup)}
      />
      {mix === null || place === null ? (
        <output className={styles['soft']}>Reading where people are at the start…</output>
      ) : (
        <>
          <p className={styles['soft']}>{sentence(mix, group)}</p>
          {free !== null && (
            <p className={styles['soft']}>
              From {longMonth(free)} on people choose for themselves: the plan below is not carried out from
              then.
            </p>
          )}
          <MixBoard
            key={group}
            plan={{ editing, dials, horizon, place, group }}
            sentence={(drawn) => sentence(drawn, group)}
          />
          <MixKey mix={mix} />
          <Disclosure level={4} title="As a table">
            <MixTable mix={mix} calendar={calendar} />
          </Disclosure>
        </>
      )}
      <Disclosure level={4} title="Move people">
        <MoveForm editing={editing} horizon={horizon} dials={dials} group={group} />
      </Disclosure>
      {mix !== null && (
        <Disclosure level={4} title="What a plan cannot move">
          <Fixed mix={mix} />
        </Disclosure>
      )}
    </section>
  );
}

/** From when the option leaves people to choose; null where it plans the mix throughout. */
function takeUpFrom(
  dials: readonly Dial[],
  editing: Editing,
  horizon: Horizon,
  calendar: readonly string[],
): string | null {
  const mode = dials.find(({ id }) => id === 'choice.mode');
  if (mode === undefined) return null;
  const entries = placedChanges(mode.id, chainOf(editing), true).map(({ entry }) => entry);
  const takeUp = mode.choices.findIndex(({ id }) => id === 'take-up');
  const at = dialPath(mode, entries, horizon)?.lastIndexOf(takeUp) ?? -1;
  if (at < 0) return null;
  return calendar[dialPath(mode, entries, horizon)?.indexOf(takeUp) ?? 0] ?? null;
}

/** Arrangements whose share is not free, each with the reason. */
function Fixed({ mix }: { readonly mix: MixShares }) {
  return (
    <ul className={styles['fixed']}>
      {mix.map(({ cell, shares }) => {
        const why = fixedBecause(cell, shares[0] ?? 0);
        return why === null ? null : (
          <li key={cell}>
            <b>{capital(CELL_LABELS[cell])}</b>: {why}
          </li>
        );
      })}
    </ul>
  );
}

function MixKey({ mix }: { readonly mix: MixShares }) {
  const [first, last] = [writtenShares(mix, 0), writtenShares(mix, -1)];
  return (
    <ul className={styles['key']}>
      {mix.map(({ cell }) => (
        <li key={cell}>
          <MixSample cell={cell} />
          <span>
            {capital(CELL_LABELS[cell])}: {fromTo(first.get(cell) ?? '', last.get(cell) ?? '')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The picture’s twin: the first month, every April and the last. */
function MixTable({ mix, calendar }: { readonly mix: MixShares; readonly calendar: readonly string[] }) {
  const shown = calendar.flatMap((month, index) =>
    index === 0 || index === calendar.length - 1 || month.endsWith('-04') ? [{ month, index }] : [],
  );
  return (
    <Scrolled className={styles['scroll']} label="Planned mix, by month">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {mix.map(({ cell }) => (
              <th key={cell} scope="col">
                {capital(CELL_LABELS[cell])}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ month, index }) => {
            const written = writtenShares(mix, index);
            return (
              <tr key={month}>
                <th scope="row">{shortMonth(month)}</th>
                {mix.map(({ cell }) => (
                  <td key={cell}>{written.get(cell)}</td>
                ))}
                <td>{percent(mix.reduce((sum, { shares }) => sum + (shares[index] ?? 0), 0))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** The largest shares at the start and at the end. */
function sentence(mix: MixShares, group: ClientGroup): string {
  const most = (at: number): string => {
    const [first] = mix.toSorted((one, other) => (other.shares.at(at) ?? 0) - (one.shares.at(at) ?? 0));
    return first === undefined ? '' : `${percent(first.shares.at(at))} through ${CELL_LABELS[first.cell]}`;
  };
  return `Planned for ${peopleOf([group])}: at first most, ${most(0)}; at the end ${most(-1)}. The shares of a month add up to 100%.`;
}

function fromTo(from: string, to: string): string {
  return from === to ? to : `${from} → ${to}`;
}

function percent(share: number | undefined): string {
  return `${PERCENT.format((share ?? 0) * 100)}%`;
}
