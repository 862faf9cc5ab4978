/** What the runs of a grid came to: for each option in each world a column of figures a measure, NaN where there is none yet. */
import type { Ground } from '../../experiment/ground.ts';
import { limitFigure } from '../../experiment/limit.ts';
import { shapeOf, wholeFigure } from '../../experiment/outcome.ts';
import type { Outcome } from '../../experiment/outcome.ts';
import { runsInCell } from './order.ts';
import type { GridOrder } from './order.ts';

export type Cells = {
  /** The figure of an indicator, or of a limit after all indicators, in each run. Option 0 is what others are compared with. */
  readonly column: (option: number, world: number, figure: number) => Float64Array;
  readonly keep: (at: At, own: Outcome, against: Outcome) => void;
};

type At = { readonly option: number; readonly world: number; readonly replicate: number };

/** Room for the figures of every option in every world, none of them known yet. */
export function emptyCells(ground: Ground, order: GridOrder): Cells {
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  const { indicators, limits, options, worlds } = order;
  const inCell = runsInCell(order);
  const width = indicators.length + limits.length;
  const figures = new Float64Array((1 + options.length) * worlds.length * width * inCell).fill(Number.NaN);
  const columnAt = (option: number, world: number, figure: number): number =>
    ((option * worlds.length + world) * width + figure) * inCell;
  return {
    column: (option, world, figure) => {
      const from = columnAt(option, world, figure);
      return figures.subarray(from, from + inCell);
    },
    keep: ({ option, world, replicate }, own, against) => {
      for (const [figure, measure] of indicators.entries())
        figures[columnAt(option, world, figure) + replicate] = wholeFigure(own, measure, shape);
      for (const [position, limit] of limits.entries())
        figures[columnAt(option, world, indicators.length + position) + replicate] = limitFigure(
          limit,
          own,
          against,
          shape,
        );
    },
  };
}
