import { memo, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { ParameterRow } from '../../api/types.ts';
import type { Editing } from '../../store/editing.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { matches } from '../../ui/picker-entries.ts';
import { SwitchBox } from '../../ui/switch-box.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import type { Horizon } from './dial-path.ts';
import { DialRow } from './dial-row.tsx';
import type { Dial } from './dial.ts';
import { standingFaults } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import styles from './editor.module.css';

export type DialGroup = {
  readonly name: string;
  readonly dials: readonly Dial[];
  /** Stands above its dials. */
  readonly before?: ReactNode;
};

const NO_FAULTS: readonly Refusal[] = [];

type DialGroupsProps = {
  readonly groups: readonly DialGroup[];
  /** What a dial is called here: a lever, an assumption. */
  readonly noun: string;
  readonly isChanged: (dial: Dial) => boolean;
  /** The dial that is asked for by the address. */
  readonly wanted: string | null;
  readonly editing: Editing;
  readonly horizon: Horizon;
  /** The parameters dials start from. */
  readonly sources: readonly ParameterRow[];
};

/** Dials under their headings, with a search over all of them and a switch to those that are changed. */
export function DialGroups({ groups, noun, isChanged, wanted, editing, horizon, sources }: DialGroupsProps) {
  const [typed, setTyped] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const isNarrowed = typed.trim() !== '' || onlyChanged;
  const shown = groups
    .map((group) => ({
      ...group,
      dials: group.dials.filter(
        (dial) =>
          matches(typed.trim(), dial.label, `${dial.help} ${group.name}`) &&
          (!onlyChanged || isChanged(dial)),
      ),
    }))
    .filter(({ dials }) => dials.length > 0);
  const faults = standingFaults(editing, horizon.register);
  const faulty = groups.flatMap(({ dials }) => dials).filter(({ id }) => faults.has(id));
  const count = shown.reduce((sum, { dials }) => sum + dials.length, 0);
  return (
    <>
      <div className={styles['narrow']}>
        <TextBox
          label={`Find ${noun === 'assumption' ? 'an' : 'a'} ${noun}`}
          value={typed}
          onChange={setTyped}
        />
        <SwitchBox isOn={onlyChanged} onChange={setOnlyChanged}>
          Only what is changed
        </SwitchBox>
      </div>
      {faulty.length > 0 && (
        <p className={styles['refusal']}>
          {faulty.length === 1
            ? 'One figure cannot be used as it stands, and nothing is run until it is mended'
            : 'Some figures cannot be used as they stand, and nothing is run until they are mended'}
          : {faulty.map(({ label }) => `“${label}”`).join(', ')}.
        </p>
      )}
      <output className={isNarrowed ? styles['soft'] : 'visually-hidden'}>
        {!isNarrowed
          ? ''
          : count === 0
            ? nothing(noun, onlyChanged)
            : `${count} ${noun}${count === 1 ? '' : 's'}`}
      </output>
      {shown.map((group) => (
        <Group
          key={`${group.name} ${isNarrowed}`}
          group={isNarrowed ? { ...group, before: null } : group}
          changed={group.dials.filter(isChanged).length}
          startsOpen={isNarrowed || group.dials.some(({ id }) => id === wanted || faults.has(id))}
          wanted={wanted}
          shared={{ editing, horizon, sources, faults }}
        />
      ))}
    </>
  );
}

type GroupProps = {
  readonly group: DialGroup;
  readonly changed: number;
  readonly startsOpen: boolean;
  readonly wanted: string | null;
  readonly shared: Pick<DialGroupsProps, 'editing' | 'horizon' | 'sources'> & {
    readonly faults: ReadonlyMap<string, readonly Refusal[]>;
  };
};

/** The dials under one heading, drawn when it is first opened. */
function Group({ group, changed, startsOpen, wanted, shared }: GroupProps) {
  const [wasOpened, setWasOpened] = useState(startsOpen);
  const toggle = useCallback((isOpen: boolean) => setWasOpened((was) => was || isOpen), []);
  return (
    <Heading name={group.name} changed={changed} startsOpen={startsOpen} onToggle={toggle}>
      {wasOpened && (
        <>
          {group.before}
          <div className={styles['rows']}>
            {group.dials.map((dial) => (
              <div key={dial.id}>
                <DialRow
                  dial={dial}
                  editing={shared.editing}
                  horizon={shared.horizon}
                  startsOpen={dial.id === wanted || shared.faults.has(dial.id)}
                  faults={shared.faults.get(dial.id) ?? NO_FAULTS}
                  source={shared.sources.find(({ id }) => id === dial.parameter)}
                />
              </div>
            ))}
          </div>
        </>
      )}
    </Heading>
  );
}

type HeadingProps = Pick<GroupProps, 'changed' | 'startsOpen'> & {
  readonly name: string;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** One that was never opened stays as it is while dials of another are changed. */
const Heading = memo(function Heading({ name, changed, startsOpen, onToggle, children }: HeadingProps) {
  return (
    <Disclosure
      level={3}
      startsOpen={startsOpen}
      onToggle={onToggle}
      title={
        <span className={styles['group']}>
          {name}
          {changed > 0 && <span className={styles['changed']}>{changed} changed</span>}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
});

function nothing(noun: string, onlyChanged: boolean): string {
  return onlyChanged ? `No ${noun} is changed.` : `No ${noun} has these words in its name or its help.`;
}
