import { useMemo, useRef, useState } from 'react';
import { CELLS } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import { formatMonth, parseMonth } from '../../../core/time/month.ts';
import { useActions } from '../../store/use-app.ts';
import { calendarOf } from './dial-path.ts';
import { chainOf } from './entries.ts';
import { AddPoint } from './mix-add.tsx';
import { MixHandle } from './mix-handle.tsx';
import { withoutPoint } from './mix-moves.ts';
import { mixPoints } from './mix-points.ts';
import type { MixPlan, MixPoint } from './mix-points.ts';
import { MixPicture, perPixel } from './mix-picture.tsx';
import type { MixScale } from './mix-picture.tsx';
import { mixShares } from './mix-shares.ts';
import type { MixShares } from './mix-shares.ts';
import { pointAction, pointName, pointValue } from './mix-words.ts';
import { PointPanel } from './mix-point-panel.tsx';
import { changedChain } from './refusals.ts';
import { useHeldPoint } from './use-held-point.ts';
import styles from './editor.module.css';

type MixBoardProps = {
  readonly plan: MixPlan;
  /** What the picture shows, in a sentence. */
  readonly sentence: (mix: MixShares) => string;
};

/** The planned mix as a picture whose points can be moved, with the fields of the chosen point and a way to add one. */
export function MixBoard({ plan, sentence }: MixBoardProps) {
  const { edit } = useActions();
  const board = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { held, move, rest, giveUp } = useHeldPoint(plan);
  const { editing, dials, horizon, place, group } = plan;
  const calendar = useMemo(() => calendarOf(horizon).map(formatMonth), [horizon]);
  const standing = useMemo(
    () => mixPoints({ editing, dials, horizon, place, group }),
    [editing, dials, horizon, place, group],
  );
  const points = held === null ? standing : mixPoints(held.plan);
  const shown = new Set<Cell>(points.map(({ cell }) => cell));
  const chain = held === null ? chainOf(editing) : changedChain(held.plan.editing, held.order);
  const mix = mixShares(group, { chain, dials }, place, horizon, shown) ?? [];
  const point = points.find(({ key }) => key === chosen) ?? null;
  const monthOf = (each: MixPoint): string =>
    held !== null && held.point.key === each.key ? held.month : each.month;
  const valueOf = (each: MixPoint): string => {
    const month = monthOf(each);
    return pointValue(each, mix, month, indexOf(month));
  };

  function indexOf(month: string): number {
    return parseMonth(month) - parseMonth(horizon.start);
  }
  function remove(each: MixPoint): void {
    const name = pointAction(each, {
      share: shareOf(mix, each.cell, indexOf(each.month)),
      month: each.month,
    });
    edit({ ...withoutPoint(each), action: name.replace('Plan', 'Take out') });
    setChosen(null);
    setSaid(`Taken out: ${pointName(each)} ${valueOf(each)}.`);
    // The point that had the focus goes.
    adder.current?.querySelector('button')?.focus();
  }
  function handle(each: MixPoint, scale: MixScale) {
    const month = monthOf(each);
    const index = indexOf(month);
    const side = isFedFromAbove(each) ? 'above' : 'below';
    return (
      <MixHandle
        key={each.key}
        id={each.key}
        x={scale.x(index)}
        y={scale.edge(each.cell, index, side)}
        name={pointName(each)}
        share={shareOf(mix, each.cell, index)}
        value={valueOf(each)}
        isChosen={each.key === chosen}
        onFocus={() => setChosen(each.key)}
        onMove={(moved) => {
          setSaid('');
          const up = moved.by === 'pointer' && side === 'below' ? -moved.up : moved.up;
          const { width = 0 } = board.current?.querySelector('svg')?.getBoundingClientRect() ?? {};
          move(each, { ...moved, up }, perPixel(width, calendar.length));
        }}
        onRest={rest}
        onGiveUp={giveUp}
        onRemove={() => remove(each)}
      />
    );
  }
  return (
    <div ref={board} className={styles['board']}>
      <MixPicture
        calendar={calendar}
        mix={mix}
        label={sentence(mix)}
        points={(scale) => points.map((each) => handle(each, scale))}
      />
      <p className={styles['soft']}>
        {points.length === 0
          ? 'No point stands on the picture yet: nobody is moved in the months it shows. Add one below.'
          : 'Drag a point, or move it with the arrow keys: up and down by 1%, with Shift by 5%, sideways by a month. Escape gives up, Delete takes it out.'}
      </p>
      {point !== null && (
        <PointPanel
          key={point.key}
          plan={plan}
          point={held !== null && held.point.key === point.key ? { ...point, month: held.month } : point}
          value={valueOf(point)}
          share={shareOf(mix, point.cell, indexOf(monthOf(point)))}
          onRemove={() => remove(point)}
        />
      )}
      <output className={styles['told']}>{said}</output>
      <div ref={adder}>
        <AddPoint plan={plan} onAdded={setSaid} />
      </div>
    </div>
  );
}

/** Where people come from arrangements drawn above, an arrangement grows upwards. */
function isFedFromAbove({ cell, parts }: MixPoint): boolean {
  return parts.some(({ from }) => CELLS.indexOf(from) < CELLS.indexOf(cell));
}

function shareOf(mix: MixShares, cell: Cell, index: number): number {
  return mix.find((each) => each.cell === cell)?.shares[index] ?? 0;
}
