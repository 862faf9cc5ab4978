import { useState } from 'react';
import { CELL_LABELS, CELLS, MOVES } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import { longMonth } from '../../format/month.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { addedPoint, isAlike } from './mix-moves.ts';
import { mixPoints } from './mix-points.ts';
import type { MixPlan } from './mix-points.ts';
import { refusalsOf } from './refusals.ts';
import { laterMonth, readMonth, typedMonth } from './typed.ts';
import styles from './editor.module.css';

type AddPointProps = { readonly plan: MixPlan; readonly onAdded: (sentence: string) => void };

const TARGETS = CELLS.filter((cell) => MOVES.some(({ to }) => to === cell));

/** One more point on the picture: it changes nothing until it is moved. */
export function AddPoint({ plan, onAdded }: AddPointProps) {
  const { edit } = useActions();
  const { editing, group, horizon } = plan;
  const [cell, setCell] = useState<Cell>('direct-payment');
  const [whom, setWhom] = useState<'everyone' | 'group'>('everyone');
  const [typed, setTyped] = useState(() => typedMonth(laterMonth(horizon.start, 23)));
  const [refusal, setRefusal] = useState<{ month?: string; cell?: string }>({});
  const groups = whom === 'everyone' ? CLIENT_GROUPS : [group];

  function add(): void {
    const read = readMonth(typed);
    if (read.kind === 'refused') {
      setRefusal({ month: read.why });
      return;
    }
    const last = laterMonth(horizon.start, horizon.months - 1);
    if (read.value < horizon.start || read.value > last) {
      setRefusal({ month: `The picture shows ${longMonth(horizon.start)} to ${longMonth(last)}.` });
      return;
    }
    const isThere = mixPoints(plan).some(
      (point) => point.cell === cell && point.month === read.value && point.groups.length === groups.length,
    );
    if (isThere) {
      setRefusal({ month: `A point of ${CELL_LABELS[cell]} stands there already.` });
      return;
    }
    if (!isAlike(plan, cell, groups)) {
      const why = `The plan differs between groups of people: add the point only for ${peopleOf([group])}.`;
      setRefusal({ cell: why });
      return;
    }
    const order = addedPoint(plan, cell, read.value, groups);
    if (order === null) {
      setRefusal({ cell: 'Nobody can be moved there: those it could take people from are empty here.' });
      return;
    }
    const [problem] = refusalsOf(editing, order, horizon.register);
    if (problem !== undefined) {
      setRefusal({ month: problem.why });
      return;
    }
    setRefusal({});
    const action = `Add a point of ${CELL_LABELS[cell]} in ${longMonth(read.value)}`;
    edit({ ...order, action });
    onAdded(
      `A point of ${CELL_LABELS[cell]} now stands in ${longMonth(read.value)}. It changes nothing until it is moved.`,
    );
  }
  return (
    <Disclosure level={4} title="Add a point">
      <div className={styles['form']}>
        <div className={styles['two']}>
          <Picker
            label="To"
            items={TARGETS.map((id) => ({ id, name: CELL_LABELS[id], note: '' }))}
            value={cell}
            onChange={(id) => setCell(id as Cell)}
            refusal={refusal.cell ?? null}
          />
          <TextBox label="Reached by" value={typed} onChange={setTyped} refusal={refusal.month ?? null} />
        </div>
        <Segments
          label="For whom is the point"
          items={[
            { id: 'everyone', name: 'Everyone' },
            { id: 'group', name: `Only ${peopleOf([group])}` },
          ]}
          selected={whom}
          onChange={setWhom}
        />
        <Button look="primary" onPress={add}>
          Add the point
        </Button>
      </div>
    </Disclosure>
  );
}
