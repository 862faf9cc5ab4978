import { thinned } from './bins.ts';
import { LOOKS } from './looks.ts';
import { Name, Plot } from './plot.tsx';
import { scaleOf } from './scale.ts';
import type { Role } from './series.ts';
import { ValueAxis } from './value-axis.tsx';

export type StripRow = {
  readonly id: string;
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly role?: Role;
};

type StripProps = {
  readonly label: string;
  readonly rows: readonly StripRow[];
  readonly format: (value: number) => string;
  readonly reference?: number | null;
};

const ROW = 40;
const NAME_LINE = 18;
const FOOT = 22;
const SIDE = 34;

/** Every value as a stroke in one line, a line for each kind; many are thinned by rank. */
export function Strip({ label, rows, format, reference = null }: StripProps) {
  const drawn = rows.map(({ id, label: name, values, role = 'decision' }) => ({
    id,
    name,
    role,
    values: thinned(values),
  }));
  const bottom = rows.length * ROW;
  return (
    <Plot label={label} height={bottom + FOOT}>
      {(width) => {
        const all = drawn.flatMap(({ values }) => values);
        const scale = scaleOf(reference === null ? all : [...all, reference], SIDE, width - SIDE);
        return (
          <>
            <ValueAxis scale={scale} format={format} top={0} bottom={bottom} reference={reference} />
            {drawn.map(({ id, name, values, role }, row) => (
              <g key={id} stroke={LOOKS[role].stroke} strokeOpacity={0.6} strokeWidth={1.5}>
                {values.map((value, at) => (
                  <line
                    // oxlint-disable-next-line react/no-array-index-key -- values are known by their rank
                    key={at}
                    x1={scale.at(value)}
                    x2={scale.at(value)}
                    y1={row * ROW + NAME_LINE + 2}
                    y2={row * ROW + NAME_LINE + 16}
                  />
                ))}
                <g stroke="none">
                  <Name x={0} y={row * ROW + NAME_LINE - 4} room={width} text={name} />
                </g>
              </g>
            ))}
          </>
        );
      }}
    </Plot>
  );
}
