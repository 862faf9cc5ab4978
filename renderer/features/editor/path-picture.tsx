import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { longMonth } from '../../format/month.ts';
import { useDragged } from '../../ui/use-dragged.ts';
import type { Way } from '../../ui/use-dragged.ts';
import { LIKELY_STEPS } from '../../ui/typed-field.tsx';
import { inWords } from './dial.ts';
import type { Dial } from './dial.ts';
import { pathValue } from './dial-path.ts';
import { HEIGHT, monthAt, scaleOf, stepsOf, valueAt, WIDTH, xOf, yOf } from './path-scale.ts';
import type { Scale } from './path-scale.ts';
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
  /** Whether it is where it is because that is usual: so it stays, in whatever month, until it is moved up or down. */
  readonly isUsual: boolean;
  readonly name: string;
};

/** Where a point is moved to. */
export type MovedTo = { readonly month: string; readonly value: number | typeof USUAL };

type PathPictureProps = {
  readonly dial: Dial;
  /** YYYY-MM of every month that is drawn. */
  readonly calendar: readonly string[];
  readonly paths: readonly DrawnPath[];
  readonly points: readonly PathPoint[];
  /** @param likely where it may be moved next, the most likely first */
  readonly onMove: (point: string, to: MovedTo, likely: readonly MovedTo[]) => void;
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
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // While a point is dragged the picture must not grow under it.
  const scale = dragged?.scale ?? fitting;
  const step = stepOf(dial.unit, scale.high - scale.low);

  function within({ isUsual, value: was }: PathPoint, index: number, value: number): MovedTo | null {
    const month = calendar[Math.min(Math.max(index, 0), calendar.length - 1)];
    const kept = Math.min(Math.max(value, limits?.min ?? value), limits?.max ?? value);
    const stays = isUsual && snapped(kept, step) === snapped(was, step);
    return month === undefined ? null : { month, value: stays ? USUAL : kept };
  }
  function afterSteps(point: PathPoint, by: By, times: number): MovedTo | null {
    const value = by.steps === 0 ? point.value : snapped(point.value + times * by.steps * step, step);
    return within(point, point.index + times * by.months, value);
  }
  function press(event: KeyboardEvent, point: PathPoint): void {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = afterSteps(point, by, 1);
    const likely = LIKELY_STEPS.map((times) => afterSteps(point, by, times)).filter((each) => each !== null);
    if (to !== null) onMove(point.id, to, likely);
  }
  function drag(point: PathPoint, { right, up }: Way): void {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const held = dragged?.from.id === point.id ? dragged : { from: point, scale };
    setDragged(held);
    const x = xOf(held.scale, held.from.index) + (right / box.width) * WIDTH;
    const y = yOf(held.scale, held.from.value) - (up / box.height) * HEIGHT;
    const to = within(held.from, monthAt(held.scale, x), snapped(valueAt(held.scale, y), step));
    if (to !== null) onMove(point.id, to, []);
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
          <Handle
            key={point.id}
            point={point}
            scale={scale}
            limits={limits}
            told={`${valueWords(dial, point)}, ${longMonth(calendar[point.index] ?? calendar[0] ?? '2026-04')}`}
            onPress={(event) => press(event, point)}
            onDrag={(way) => drag(point, way)}
            onLetGo={() => setDragged(null)}
          />
        ))}
      </svg>
      <figcaption className={styles['caption']}>{captionOf(dial, paths, points.length > 0)}</figcaption>
    </figure>
  );
}

function valueWords(dial: Dial, { isUsual, value }: PathPoint): string {
  return isUsual
    ? inWords(dial, USUAL, { first: value, last: value })
    : inWords(dial, pathValue(dial, value));
}

/** A point under the hand: where it was taken up, and how the picture stood then. */
type Dragged = { readonly from: PathPoint; readonly scale: Scale };

type HandleProps = {
  readonly point: PathPoint;
  readonly scale: Scale;
  readonly limits: { readonly min: number; readonly max: number } | null;
  /** Where it stands, in words. */
  readonly told: string;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onDrag: (way: Way) => void;
  readonly onLetGo: () => void;
};

function Handle({ point, scale, limits, told, onPress, onDrag, onLetGo }: HandleProps) {
  const { attributes } = useDragged({ onDrag, onLetGo });
  const [x, y] = [xOf(scale, point.index), yOf(scale, point.value)];
  return (
    <g
      {...attributes}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a point has a month as well as a value
      role="slider"
      tabIndex={0}
      className={styles['point']}
      aria-label={point.name}
      aria-valuemin={limits?.min ?? scale.low}
      aria-valuemax={limits?.max ?? scale.high}
      aria-valuenow={point.value}
      aria-valuetext={told}
      onKeyDown={onPress}
    >
      <circle cx={x} cy={y} r={13} className={styles['reach']} />
      <circle cx={x} cy={y} r={5.5} className={styles['dot']} />
    </g>
  );
}

type By = { readonly months: number; readonly steps: number };
const KEYS: Readonly<Record<string, By>> = {
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
