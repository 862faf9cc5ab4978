import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line as Curve,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { formatTick } from '../../core/figures/amount.ts';
import { shortMonth } from '../format/month.ts';
import { monthTicks } from './axis.ts';
import type { Axis } from './axis.ts';
import { BAND_HEIGHT } from './band-height.ts';
import { endsOf } from './ends.ts';
import { hasBand, LOOKS, markOf } from './looks.ts';
import { pointsOf } from './points.ts';
import { Reading } from './reading.tsx';
import type { Line, Showing } from './series.ts';
import { SoFarLines } from './so-far-lines.tsx';
import type { Shown } from './so-far.ts';

const TICK = { fontSize: 12, fill: 'var(--text-soft)' };
/** Room at the right for the marks of the lines. */
const MARKS = 24;

/** Where lines up the picture would stand is worked out even where none are drawn, and the page laid out for each month to measure it. */
const noLines = (): number[] => [];

export type BandShown = {
  readonly label: string;
  readonly months: readonly string[];
  readonly lines: readonly Line[];
  readonly unit: IndicatorUnit;
  readonly axis: Axis;
  readonly showing: Showing;
  /** Where months of a path that is still worked out may be drawn ahead of it. */
  readonly shown?: Shown;
};

export type BandDrawingProps = BandShown & {
  /** In pixels. */
  readonly width: number;
  /** False for the axes alone. */
  readonly isWhole: boolean;
};

/** Means as lines, the range of the runs as bands behind them. Arrow keys read it month by month. */
export function BandDrawing({
  label,
  months,
  lines,
  unit,
  axis,
  showing,
  shown,
  width,
  isWhole,
}: BandDrawingProps) {
  const drawn = isWhole ? lines : [];
  // Dashes on top of a solid line leave both to be seen where they coincide.
  const backToFront = drawn.map(({ role }, at) => ({ role, at })).toReversed();
  const isMarked = markOf(lines, 0) !== null;
  return (
    <ComposedChart
      width={width}
      height={BAND_HEIGHT}
      data={[...pointsOf(months, lines)]}
      margin={{ top: 8, right: isMarked ? MARKS : 12, bottom: 0, left: 0 }}
      aria-label={label}
    >
      <CartesianGrid vertical={false} verticalCoordinatesGenerator={noLines} stroke="var(--line)" />
      <XAxis
        dataKey="month"
        ticks={[...monthTicks(months)]}
        interval="preserveStart"
        minTickGap={4}
        tickFormatter={shortMonth}
        tick={TICK}
        stroke="var(--control-border)"
        tickMargin={4}
        height={24}
      />
      <YAxis
        domain={[axis.low, axis.high]}
        ticks={[...axis.ticks]}
        interval={0}
        tickFormatter={(value: number) => formatTick(value, unit, axis.step)}
        tick={TICK}
        stroke="none"
        width={66}
      />
      {showing === 'difference' && <ReferenceLine y={0} stroke="var(--text-soft)" />}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--control-border)' }}
        content={<Reading lines={lines} months={months} unit={unit} showing={showing} shown={shown} />}
      />
      {drawn.map(
        (line, at) =>
          hasBand(line) && (
            <Area
              key={`band-${line.role}-${at}`}
              className={`line-${at}`}
              dataKey={`range${at}`}
              stroke="none"
              fill={LOOKS[line.role].band}
              fillOpacity={1}
              activeDot={false}
              isAnimationActive={false}
            />
          ),
      )}
      {backToFront.map(({ role, at }) => (
        <Curve
          key={`mean-${role}-${at}`}
          className={`line-${at}`}
          dataKey={`mean${at}`}
          stroke={LOOKS[role].stroke}
          strokeWidth={2}
          {...(LOOKS[role].dash === null ? {} : { strokeDasharray: LOOKS[role].dash })}
          dot={false}
          activeDot={{ r: 3, strokeWidth: 0, fill: LOOKS[role].stroke }}
          isAnimationActive={false}
        />
      ))}
      {isWhole && shown !== undefined && (
        <SoFarLines shown={shown} lines={lines} axis={axis} showing={showing} />
      )}
      {isWhole && isMarked && <EndMarks lines={lines} axis={axis} />}
    </ComposedChart>
  );
}

/** The number of each line at its end, as in the legend. */
function EndMarks({ lines, axis }: { readonly lines: readonly Line[]; readonly axis: Axis }) {
  const area = usePlotArea();
  if (area === undefined) return null;
  const ends = endsOf(
    lines.map(({ band }) => band.mean.at(-1) ?? axis.low),
    axis,
    area.height,
  );
  return lines.map(({ role }, at) => (
    <text
      key={`${role}-${at}`}
      x={area.x + area.width + 6}
      y={area.y + (ends[at] ?? 0)}
      dy="0.35em"
      fontSize={12}
      fontWeight={700}
      fill={LOOKS[role].stroke}
    >
      {markOf(lines, at)}
    </text>
  ));
}
