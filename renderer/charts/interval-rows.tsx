import { LOOKS } from './looks.ts';
import { linesOfName, Plot, WholeName } from './plot.tsx';
import { scaleOf } from './scale.ts';
import type { Role } from './series.ts';
import { ValueAxis } from './value-axis.tsx';

export type RangedPoint = {
  readonly role: Role;
  readonly name: string;
  readonly mean: number;
  /** Null for one run, which shows no spread. */
  readonly low: number | null;
  readonly high: number | null;
};

export type IntervalRow = {
  readonly id: string;
  readonly label: string;
  /** Stands behind the label. */
  readonly figure?: string;
  /** A remark behind the label. */
  readonly mark?: string;
  readonly points: readonly RangedPoint[];
};

type IntervalRowsProps = {
  readonly label: string;
  readonly rows: readonly IntervalRow[];
  /** Of a tick of the axis, `step` from the next. */
  readonly format: (value: number, step: number) => string;
  /** What the points are held against, such as no difference. */
  readonly reference?: number | null;
};

const NAME_LINE = 18;
const POINT = 12;
const GAP = 6;
const FOOT = 22;
const SIDE = 34;

/** A point with its interval for one or several options in each row, all on one axis. */
export function IntervalRows({ label, rows, format, reference = null }: IntervalRowsProps) {
  const values = rows.flatMap(({ points }) =>
    points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
  );
  return (
    <Plot label={label} height={(width) => heightOf(placed(rows, width)) + FOOT}>
      {(width) => {
        const drawn = placed(rows, width);
        const bottom = heightOf(drawn);
        const scale = scaleOf(reference === null ? values : [...values, reference], SIDE, width - SIDE);
        return (
          <>
            <ValueAxis scale={scale} format={format} top={0} bottom={bottom} reference={reference} />
            {drawn.map(({ id, top, lines, under, points }) => (
              <g key={id}>
                <WholeName x={0} y={top + NAME_LINE - 5} step={NAME_LINE} lines={lines} />
                {points.map((point, place) => (
                  <Point
                    // oxlint-disable-next-line react/no-array-index-key -- two options may have one name
                    key={place}
                    point={point}
                    at={scale.at}
                    y={under + place * POINT + POINT / 2}
                  />
                ))}
              </g>
            ))}
          </>
        );
      }}
    </Plot>
  );
}

type PointProps = {
  readonly point: RangedPoint;
  readonly at: (value: number) => number;
  readonly y: number;
};

function Point({ point: { role, name, mean, low, high }, at, y }: PointProps) {
  const { stroke, dash } = LOOKS[role];
  return (
    <g>
      <title>{name}</title>
      {low !== null && high !== null && (
        <line
          x1={at(low)}
          x2={at(high)}
          y1={y}
          y2={y}
          stroke={stroke}
          strokeWidth={2}
          strokeDasharray={dash ?? undefined}
        />
      )}
      {role === 'baseline' ? (
        <rect x={at(mean) - 4} y={y - 4} width={8} height={8} fill={stroke} />
      ) : (
        <circle cx={at(mean)} cy={y} r={4.5} fill={stroke} />
      )}
    </g>
  );
}

type PlacedRow = IntervalRow & {
  readonly lines: readonly string[];
  readonly top: number;
  /** Where its name ends and its points begin. */
  readonly under: number;
};

/** The rows one under another: a name takes as many lines as it needs, since two that are cut may read alike. */
function placed(rows: readonly IntervalRow[], width: number): readonly PlacedRow[] {
  const all: PlacedRow[] = [];
  for (const row of rows) {
    const lines = linesOfName({ room: width, text: row.label, ...row });
    const top = heightOf(all);
    all.push({ ...row, lines, top, under: top + lines.length * NAME_LINE });
  }
  return all;
}

function heightOf(rows: readonly PlacedRow[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.under + last.points.length * POINT + GAP;
}
