import { useState } from 'react';
import { CELL_LABELS, MOVES } from '../../../core/scenario/arrangement.ts';
import type { Cell, MoveSource } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import type { Editing } from '../../store/editing.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { actionOf, ownOf } from './dial-changes.ts';
import type { Horizon } from './dial-path.ts';
import type { Dial, Entry } from './dial.ts';
import { byDate, chainOf, placedChanges, setEntries } from './entries.ts';
import { fieldOf, refusals } from './refusals.ts';
import { readMonth, readValue } from './typed.ts';
import styles from './editor.module.css';

type MoveFormProps = {
  readonly editing: Editing;
  readonly horizon: Horizon;
  readonly dials: readonly Dial[];
  readonly group: ClientGroup;
};

type Typed = { readonly share: string; readonly from: string; readonly until: string };
type Field = keyof Typed;
type Refused = Partial<Record<Field | 'all', string>>;

const SOURCES = [...new Set(MOVES.map(({ from }) => from))];
const EMPTY: Typed = { share: '', from: '', until: '' };

/** Move a share of those in one arrangement to another by a month; the rest stay, so that all shares still make the whole. */
export function MoveForm({ editing, horizon, dials, group }: MoveFormProps) {
  const { edit } = useActions();
  const [from, setFrom] = useState<MoveSource>('block');
  const [to, setTo] = useState<Cell>('direct-payment');
  const [whom, setWhom] = useState<'everyone' | 'group'>('everyone');
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const targets = MOVES.filter((move) => move.from === from);
  const move = targets.find((each) => each.to === to) ?? targets[0];
  const dial = dials.find(({ id }) => id === move?.lever);
  if (dial === undefined || move === undefined) return null;

  const read = entryOf(typed, whom === 'group' ? [group] : CLIENT_GROUPS);
  const entries = read.entry === null ? null : withMove(editing, dial, read.entry);
  const refused = entries === null ? read.refused : wrong(editing, dial, entries, horizon);
  const boxOf = (field: Field) => ({
    value: typed[field],
    onChange: (text: string) => {
      setTyped({ ...typed, [field]: text });
      setSaid('');
    },
    refusal: asked || typed[field] !== '' ? (refused[field] ?? null) : null,
  });
  function add(): void {
    if (dial === undefined || entries === null || read.entry === null || Object.keys(refused).length > 0) {
      setAsked(true);
      return;
    }
    edit({ action: actionOf(dial, read.entry), ...setEntries(editing.draft.kind, dial.id, entries) });
    setSaid(`${actionOf(dial, read.entry)}.`);
    setTyped(EMPTY);
    setAsked(false);
  }
  return (
    <div className={styles['form']}>
      <div className={styles['two']}>
        <Picker
          label="Of those in"
          items={SOURCES.map((id) => ({ id, name: CELL_LABELS[id], note: '' }))}
          value={from}
          onChange={(id) => setFrom(id as MoveSource)}
        />
        <Picker
          label="move to"
          items={targets.map((each) => ({ id: each.to, name: CELL_LABELS[each.to], note: '' }))}
          value={move.to}
          onChange={(id) => setTo(id as Cell)}
        />
      </div>
      <TextBox
        label="Share to be moved, in per cent"
        note="Of everyone who is there at the start"
        {...boxOf('share')}
      />
      <div className={styles['two']}>
        <TextBox label="Beginning in" note="Such as Apr 2027" {...boxOf('from')} />
        <TextBox label="Moved by" note="Empty for all at once" {...boxOf('until')} />
      </div>
      <Segments
        label="For whom"
        items={[
          { id: 'everyone', name: 'Everyone' },
          { id: 'group', name: `Only ${peopleOf([group])}` },
        ]}
        selected={whom}
        onChange={setWhom}
      />
      {refused.all !== undefined && (
        <p className={styles['refusal']} role="alert">
          {refused.all}
        </p>
      )}
      <Button look="primary" onPress={add}>
        Move them
      </Button>
      <output className={styles['told']}>{said}</output>
    </div>
  );
}

function entryOf(
  { share, from, until }: Typed,
  groups: readonly ClientGroup[],
): { readonly entry: Entry | null; readonly refused: Refused } {
  const [value, first, last] = [
    readValue(share, 'fraction'),
    readMonth(from),
    until.trim() === '' ? null : readMonth(until),
  ];
  const refused: Refused = {
    ...(value.kind === 'refused' ? { share: value.why } : {}),
    ...(first.kind === 'refused'
      ? { from: from.trim() === '' ? 'Type a month like Apr 2027.' : first.why }
      : {}),
    ...(last?.kind === 'refused' ? { until: last.why } : {}),
  };
  if (value.kind === 'refused' || first.kind === 'refused' || last?.kind === 'refused')
    return { entry: null, refused };
  const entry = {
    from: first.value,
    value: value.value,
    ...(last === null ? {} : { until: last.value }),
    ...(groups.length === CLIENT_GROUPS.length ? {} : { groups }),
  };
  return { entry, refused };
}

/** A move that begins in the same month for the same people takes the place of the one that was there. */
function withMove(editing: Editing, dial: Dial, entry: Entry): readonly Entry[] {
  const own = ownOf(placedChanges(dial.id, chainOf(editing), editing.own));
  const others = own.filter(
    ({ from, groups }) => from !== entry.from || String(groups) !== String(entry.groups),
  );
  return byDate([...others, entry]);
}

function wrong(editing: Editing, dial: Dial, entries: readonly Entry[], { register }: Horizon): Refused {
  const [first] = refusals(editing, dial.id, entries, register);
  if (first === undefined) return {};
  switch (fieldOf(first)) {
    case 'from':
      return { from: first.why };
    case 'until':
      return { until: first.why };
    case 'value':
      return { share: 'A share is from 0% to 100%.' };
    case 'groups':
      return { all: first.why };
    case null:
      return { share: first.why };
  }
}
