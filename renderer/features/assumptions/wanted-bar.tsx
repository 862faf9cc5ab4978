import { capital } from '../../../core/scenario/first-letter.ts';
import { useState } from 'react';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Picker } from '../../ui/picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import type { Kept, Wanted } from './arranged.ts';
import { KEPT } from './arranged.ts';
import type { RegisterRow } from '../../api/types.ts';
import { isMonth } from './standpoint.ts';
import type { Standpoint } from './standpoint.ts';
import { KIND_MEANINGS, KINDS } from './words.ts';
import styles from './assumptions.module.css';

const SHOWN: Readonly<Record<Kept, readonly [name: string, note: string]>> = {
  all: ['All', 'every parameter'],
  expired: ['Expired', 'a newer figure or a review is due'],
  changed: ['Changed in this future', 'with reason and name'],
  D: ['Grade D', 'assumption or judgement'],
  moves: ['Moves a headline', 'by more than luck would'],
  unmeasured: ['Not measured', 'nobody knows how far it moves the figures'],
  unsigned: ['Not signed off', 'nobody answers for it as it stands'],
  noted: ['Has a note', 'somebody has written something about it'],
};

type WantedBarProps = {
  readonly wanted: Wanted;
  readonly standpoint: Standpoint;
  readonly at: Screen;
  readonly onWant: (change: Partial<Wanted>) => void;
};

/** What of the register is shown, and as it stands when and where. */
export function WantedBar({ wanted, standpoint, at, onWant }: WantedBarProps) {
  const futures = useApp((state) => selectCatalogues(state)?.futures) ?? [];
  const { goTo } = useActions();
  const [typed, setTyped] = useState(standpoint.month);
  const look = (params: Readonly<Record<string, string>>): void =>
    goTo(screen('assumptions', null, { ...at.params, ...params }));
  return (
    <search className={styles['bar']}>
      <div className={styles['words']}>
        <TextBox
          label="Search"
          value={wanted.words}
          onChange={(words) => onWant({ words })}
          note="name, meaning or source"
        />
      </div>
      <div className={styles['pick']}>
        <Picker
          label="Show"
          items={KEPT.map((id) => ({ id, name: SHOWN[id][0], note: SHOWN[id][1] }))}
          value={wanted.kept}
          onChange={(id) => onWant({ kept: KEPT.find((each) => each === id) ?? 'all' })}
        />
      </div>
      <div className={styles['pick']}>
        <Picker
          label="Kind"
          items={[
            { id: 'any', name: 'Any kind', note: 'law, the world, behaviour and practice' },
            ...kindIds().map((id) => ({ id, name: capital(KINDS[id]), note: KIND_MEANINGS[id] })),
          ]}
          value={wanted.kind}
          onChange={(id) => onWant({ kind: kindIds().find((each) => each === id) ?? 'any' })}
        />
      </div>
      <div className={styles['pick']}>
        <Picker
          label="Future"
          items={futures.map(({ id, name, summary }) => ({ id, name, note: summary }))}
          value={standpoint.future}
          onChange={(future) => look({ future })}
        />
      </div>
      <div className={styles['month']}>
        <TextBox
          label="Month"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            if (isMonth(text)) look({ month: text });
          }}
          refusal={isMonth(typed) ? null : 'Write a month like 2027-04, from 1990-01 to 2100-12.'}
        />
      </div>
    </search>
  );
}

function kindIds(): readonly RegisterRow['kind'][] {
  return Object.keys(KINDS) as RegisterRow['kind'][];
}
