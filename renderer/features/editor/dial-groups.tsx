import { useState } from 'react';
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
import styles from './editor.module.css';

export type DialGroup = {
  readonly name: string;
  readonly dials: readonly Dial[];
  /** Stands above its dials. */
  readonly before?: ReactNode;
};

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
          startsOpen={isNarrowed || group.dials.some(({ id }) => id === wanted)}
          wanted={wanted}
          shared={{ editing, horizon, sources }}
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
  readonly shared: Pick<DialGroupsProps, 'editing' | 'horizon' | 'sources'>;
};

/** The dials under one heading, drawn when it is first opened. */
function Group({ group, changed, startsOpen, wanted, shared }: GroupProps) {
  const [wasOpened, setWasOpened] = useState(startsOpen);
  return (
    <Disclosure
      level={3}
      startsOpen={startsOpen}
      onToggle={(isOpen) => setWasOpened(wasOpened || isOpen)}
      title={
        <span className={styles['group']}>
          {group.name}
          {changed > 0 && <span className={styles['changed']}>{changed} changed</span>}
        </span>
      }
    >
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
                  startsOpen={dial.id === wanted}
                  source={shared.sources.find(({ id }) => id === dial.parameter)}
                />
              </div>
            ))}
          </div>
        </>
      )}
    </Disclosure>
  );
}

function nothing(noun: string, onlyChanged: boolean): string {
  return onlyChanged ? `No ${noun} is changed.` : `No ${noun} has these words in its name or its help.`;
}
