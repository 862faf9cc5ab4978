import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { longMonth } from '../../format/month.ts';
import { inWords } from './dial.ts';
import type { Dial } from './dial.ts';
import { pathValue } from './dial-path.ts';
import { HEIGHT, monthAt, scaleOf, stepsOf, valueAt, WIDTH, xOf, yOf } from './path-scale.ts';
import { snapped, stepOf } from './typed.ts';
import styles from './path-picture.module.css';

export type DrawnPath = {
  readonly name: string;
  readonly values: readonly number[];
  readonly isOurs: boolean;
};

/** Where a change arrives; it can be moved. */
export type PathPoint = {
  readonly id: string;
  readonly index: number;
  readonly value: number;
  readonly name: string;
};

type PathPictureProps = {
  readonly dial: Dial;
  /** YYYY-MM of every month that is drawn. */
  readonly calendar: readonly string[];
  readonly paths: readonly DrawnPath[];
  readonly points: readonly PathPoint[];
  readonly onMove: (point: string, to: { readonly month: string; readonly value: number }) => void;
};

/** Where a dial stands over the months, with its changes as points that mouse and arrow keys move. */
export function PathPicture({ dial, calendar, paths, points, onMove }: PathPictureProps) {
  const picture = useRef<SVGSVGElement>(null);
  const every = [...paths.flatMap(({ values }) => values), ...points.map(({ value }) => value)];
  const limits = dial.unit === 'choice' ? { min: 0, max: dial.choices.length - 1 } : dial.range;
  const fitting = scaleOf(
    dial.unit === 'choice' ? [...every, 0, dial.choices.length - 1] : every,
    calendar.length,
    limits,
  );
  const [dragged, setDragged] = useState<{ id: string; scale: typeof fitting } | null>(null);
  // While a point is dragged the picture must not grow under it.
  const scale = dragged?.scale ?? fitting;
  const step = stepOf(dial.unit, scale.high - scale.low);

  function move({ id }: PathPoint, index: number, value: number): void {
    const month = calendar[Math.min(Math.max(index, 0), calendar.length - 1)];
    const kept = Math.min(Math.max(value, limits?.min ?? value), limits?.max ?? value);
    if (month !== undefined) onMove(id, { month, value: kept });
  }
  function press(event: KeyboardEvent, point: PathPoint): void {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(
      point,
      point.index + by.months,
      by.steps === 0 ? point.value : snapped(point.value + by.steps * step, step),
    );
  }
  function drag(event: PointerEvent, point: PathPoint): void {
    const box = picture.current?.getBoundingClientRect();
    if (dragged?.id !== point.id || box === undefined || box.width === 0) return;
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    move(point, monthAt(scale, x), snapped(valueAt(scale, y), step));
  }
  return (
    <figure className={styles['figure']} aria-label={`${dial.label} over time`}>
      <svg ref={picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['picture']}>
        <Ticks calendar={calendar} scale={scale} />
        {paths.map(({ name, values, isOurs }) => (
          <path
            key={name}
            d={stepsOf(scale, values)}
            className={isOurs ? styles['ours'] : styles['inherited']}
            aria-hidden="true"
          />
        ))}
        {points.map((point) => (
          <g
            key={point.id}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a point has a month as well as a value
            role="slider"
            tabIndex={0}
            className={styles['point']}
            aria-label={point.name}
            aria-valuemin={limits?.min ?? scale.low}
            aria-valuemax={limits?.max ?? scale.high}
            aria-valuenow={point.value}
            aria-valuetext={`${inWords(dial, pathValue(dial, point.value))}, ${longMonth(calendar[point.index] ?? calendar[0] ?? '2026-04')}`}
            onKeyDown={(event) => press(event, point)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged({ id: point.id, scale: fitting });
            }}
            onPointerMove={(event) => drag(event, point)}
            onPointerUp={() => setDragged(null)}
            onPointerCancel={() => setDragged(null)}
          >
            <circle
              cx={xOf(scale, point.index)}
              cy={yOf(scale, point.value)}
              r={13}
              className={styles['reach']}
            />
            <circle
              cx={xOf(scale, point.index)}
              cy={yOf(scale, point.value)}
              r={5.5}
              className={styles['dot']}
            />
          </g>
        ))}
      </svg>
      <figcaption className={styles['caption']}>{captionOf(dial, paths, points.length > 0)}</figcaption>
    </figure>
  );
}

const KEYS: Readonly<Record<string, { months: number; steps: number }>> = {
  ArrowUp: { months: 0, steps: 1 },
  ArrowDown: { months: 0, steps: -1 },
  ArrowLeft: { months: -1, steps: 0 },
  ArrowRight: { months: 1, steps: 0 },
  PageUp: { months: 0, steps: 5 },
  PageDown: { months: 0, steps: -5 },
};

/** What the picture shows, in a sentence. */
function captionOf(dial: Dial, paths: readonly DrawnPath[], canMove: boolean): string {
  const ours = paths.find(({ isOurs }) => isOurs)?.values ?? paths[0]?.values ?? [];
  const [first, last] = [ours[0], ours.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [inWords(dial, pathValue(dial, first)), inWords(dial, pathValue(dial, last))];
  const path =
    first === last && ours.every((value) => value === first)
      ? `${from} throughout.`
      : `${from} at first, ${to} at the end.`;
  return canMove ? `${path} Drag a point, or move it with the arrow keys.` : path;
}

/** Years along the foot: as many as there is room for. */
function Ticks({
  calendar,
  scale,
}: {
  readonly calendar: readonly string[];
  readonly scale: ReturnType<typeof scaleOf>;
}) {
  const aprils = calendar.flatMap((month, index) => (month.endsWith('-04') ? [{ month, index }] : []));
  const every = Math.ceil(aprils.length / 6);
  return (
    <g aria-hidden="true">
      {aprils
        .filter((_, at) => at % every === 0)
        .map(({ month, index }) => (
          <g key={month}>
            <line
              x1={xOf(scale, index)}
              x2={xOf(scale, index)}
              y1={10}
              y2={HEIGHT - 22}
              className={styles['line']}
            />
            <text x={Math.min(xOf(scale, index), WIDTH - 44)} y={HEIGHT - 8} className={styles['text']}>
              Apr {month.slice(0, 4)}
            </text>
          </g>
        ))}
    </g>
  );
}
