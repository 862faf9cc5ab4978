import { axisOf } from '../charts/axis.ts';
import { BandChart } from '../charts/band-chart.tsx';
import { Legend } from '../charts/legend.tsx';
import type { Origin } from '../charts/origin.ts';
import { PictureCard } from '../charts/picture-card.tsx';
import type { Role } from '../charts/series.ts';
import { formatExact, formatTick } from '../../core/figures/amount.ts';
import { shortMonth } from '../format/month.ts';

export type LifeLine = {
  readonly role: Role;
  readonly name: string;
  /** By month, in pounds or hours; where there is none the life has not begun or is over. */
  readonly values: ReadonlyMap<string, number>;
};

type LifeChartProps = {
  readonly origin: Origin;
  readonly label: string;
  readonly unit: 'pounds' | 'hours';
  readonly meaning: string;
  readonly summary: string;
  readonly name: string;
  readonly months: readonly string[];
  readonly lines: readonly LifeLine[];
};

/** Figures of one life, or of the same one's lives in two options, month by month. */
export function LifeChart({
  origin,
  label,
  unit,
  meaning,
  summary,
  name,
  months: all,
  lines,
}: LifeChartProps) {
  const months = lived(all, lines);
  const shown = lines.map(({ role, name: called, values }) => {
    const mean = Float64Array.from(months, (month) => values.get(month) ?? Number.NaN);
    return { role, name: called, band: { mean, low: known(mean), high: known(mean), runs: 1 } };
  });
  const axis = axisOf(shown, unit, 'levels');
  const from = axis.low <= 0 ? null : formatTick(axis.low, unit, axis.step);
  const cell = (value: number | undefined): string => (value === undefined ? '' : formatExact(value, unit));
  const head = ['Month', ...lines.map((line) => line.name)];
  return (
    <PictureCard
      origin={origin}
      label={label}
      unit={unit === 'pounds' ? '£' : unit}
      meaning={meaning}
      summary={summary}
      name={name}
      table={{
        head,
        rows: months.map((month) => [
          shortMonth(month),
          ...lines.map(({ values }) => cell(values.get(month))),
        ]),
        exact: {
          head,
          rows: months.map((month) => [month, ...lines.map(({ values }) => values.get(month) ?? '')]),
        },
      }}
    >
      <BandChart label={label} months={months} lines={shown} unit={unit} axis={axis} showing="levels" />
      <Legend lines={shown} axisFrom={from} />
    </PictureCard>
  );
}

/** From the first month in which any of them is lived to the last. */
function lived(months: readonly string[], lines: readonly LifeLine[]): readonly string[] {
  const isLived = (month: string): boolean => lines.some(({ values }) => values.has(month));
  return months.slice(months.findIndex(isLived), months.findLastIndex(isLived) + 1);
}

/** An axis holds what there is. */
function known(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}
