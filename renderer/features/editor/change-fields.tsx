import { capital } from '../../../core/scenario/first-letter.ts';
import { useState } from 'react';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { SwitchBox } from '../../ui/switch-box.tsx';
import { TickList } from '../../ui/tick-list.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import type { Dial, Entry, Usual } from './dial.ts';
import { inWords, mayBeUsual, rangeWords } from './dial.ts';
import { groupsOf } from './entries.ts';
import { fieldOf } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import {
  laterMonth,
  readMonth,
  readValue,
  snapped,
  stepOf,
  tidy,
  typedMonth,
  typedValue,
  unitMark,
} from './typed.ts';
import type { Read } from './typed.ts';
import styles from './editor.module.css';

type Field = 'from' | 'until' | 'value' | 'groups' | 'note';

type ChangeFieldsProps = {
  readonly dial: Dial;
  readonly entry: Entry;
  /** What is usual from the month in which it is reached; null where that is not known. */
  readonly usual: Usual | null;
  /** What would be wrong with it if it were so. */
  readonly check: (entry: Entry) => readonly Refusal[];
  /**
   * @param field what is being typed; null for a change that stands.
   * @param likely what may be made of it next, the most likely first
   */
  readonly onChange: (entry: Entry, field: Field | null, likely?: readonly Entry[]) => void;
  /** What the host found wrong with it. */
  readonly problems: readonly Refusal[];
  readonly takesFocus: boolean;
};

/** The fields of one dated change: when, by when, to what, for whom, and why. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { dial, entry, usual, check, onChange, problems, takesFocus } = props;
  const { unit } = dial;
  function refusalOf(field: Field, read: Read<Entry>): string | null {
    if (read.kind === 'refused') return read.why;
    const found = check(read.value);
    const mine = found.find((each) => fieldOf(each) === field) ?? found[0];
    if (mine === undefined) return null;
    return fieldOf(mine) === 'value' && dial.range !== null && unit !== 'choice'
      ? `${dial.label} can be ${rangeWords(dial)}.`
      : mine.why;
  }
  function fieldProps(field: Field, read: (typed: string) => Read<Entry>) {
    return {
      check: (typed: string) => refusalOf(field, read(typed)),
      onTake: (typed: string, likely: readonly string[]) => {
        const taken = read(typed);
        const next = likely.map(read).flatMap((each) => (each.kind === 'read' ? [each.value] : []));
        if (taken.kind === 'read') onChange(taken.value, field, next);
      },
      refusal: problems.find((each) => fieldOf(each) === field)?.why ?? null,
    };
  }
  return (
    <div className={styles['fields']}>
      <TypedField
        label="From"
        value={typedMonth(entry.from)}
        step={(by) => typedMonth(laterMonth(entry.from, by))}
        {...fieldProps('from', (typed) => into(readMonth(typed), (from) => ({ ...entry, from })))}
      />
      {unit !== 'choice' && (
        <TypedField
          label="Reached by"
          value={entry.until === undefined ? '' : typedMonth(entry.until)}
          placeholder="at once"
          step={(by) => typedMonth(laterMonth(entry.until ?? entry.from, by))}
          {...fieldProps('until', (typed) => readUntil(entry, typed))}
        />
      )}
      {unit === 'choice' ? (
        <Picker
          label="Set to"
          items={dial.choices.map(({ id, label, help }) => ({ id, name: label, note: help }))}
          value={String(entry.value === USUAL ? dial.start : entry.value)}
          onChange={(value) => onChange({ ...entry, value }, null)}
        />
      ) : entry.value === USUAL ? null : (
        <TypedField
          label="Value"
          mark={unitMark(unit)}
          value={typedValue(Number(entry.value), unit)}
          takesFocus={takesFocus}
          step={(by) => {
            const step = stepOf(
              unit,
              dial.range === null ? Number(entry.value) : dial.range.max - dial.range.min,
            );
            const next = tidy(Number(entry.value) + by * step);
            return typedValue(snapped(next, step / 10), unit);
          }}
          {...fieldProps('value', (typed) => into(readValue(typed, unit), (value) => ({ ...entry, value })))}
        />
      )}
      {mayBeUsual(dial) && (usual !== null || entry.value === USUAL) && (
        <div className={styles['wide']}>
          <SwitchBox
            isOn={entry.value === USUAL}
            onChange={(isOn) => {
              const value = isOn ? USUAL : usual?.first;
              if (value !== undefined) onChange({ ...entry, value }, null);
            }}
          >
            Back to {inWords(dial, USUAL, usual)}
          </SwitchBox>
        </div>
      )}
      {dial.byGroup && <Groups entry={entry} check={check} onChange={(next) => onChange(next, null)} />}
      <Note entry={entry} onChange={(next) => onChange(next, 'note')} />
    </div>
  );
}

type PartProps = { readonly entry: Entry; readonly onChange: (entry: Entry) => void };

/** For whom it is: everyone, or some client groups. */
function Groups({ entry, check, onChange }: PartProps & Pick<ChangeFieldsProps, 'check'>) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <div className={styles['wide']}>
      <TickList
        label="For"
        items={CLIENT_GROUPS.map((id) => ({ id, name: capital(id) }))}
        ticked={groupsOf(entry)}
        onChange={(groups) => {
          const { groups: _was, ...rest } = entry;
          const next = groups.length === CLIENT_GROUPS.length ? rest : { ...rest, groups };
          const why = groups.length === 0 ? 'Tick at least one group.' : (check(next)[0]?.why ?? null);
          setRefusal(why);
          if (why === null) onChange(next);
        }}
      />
      {refusal !== null && (
        <p className={styles['refusal']} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

/** Why, in the user’s own words; offered where there is none yet. */
function Note({ entry, onChange }: PartProps) {
  const [isAsked, setIsAsked] = useState(false);
  if (entry.note === undefined && !isAsked) {
    return (
      <Button look="inline" onPress={() => setIsAsked(true)}>
        Add a note
      </Button>
    );
  }
  return (
    <div className={styles['wide']}>
      <TypedField
        label="Note"
        value={entry.note ?? ''}
        takesFocus={isAsked}
        check={(typed) => (typed.length > 20_000 ? 'Keep the note under 20,000 letters.' : null)}
        onTake={(note) => {
          const { note: _was, ...rest } = entry;
          onChange(note.trim() === '' ? rest : { ...rest, note });
        }}
      />
    </div>
  );
}

function into<T>(read: Read<T>, build: (value: T) => Entry): Read<Entry> {
  return read.kind === 'refused' ? read : { kind: 'read', value: build(read.value) };
}

/** An empty field is a step. */
function readUntil(entry: Entry, typed: string): Read<Entry> {
  if (typed.trim() === '') {
    const { until: _was, ...step } = entry;
    return { kind: 'read', value: step };
  }
  return into(readMonth(typed), (until) => ({ ...entry, until }));
}
