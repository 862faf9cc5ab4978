/**
 * Steering towards a planned mix without forcing anyone: only people who arrive or are reviewed choose,
 * and only those who could hold a direct payment are moved to one.
 */
import { CELL_DIRECT_PAYMENT, CELLS } from './vocabulary.ts';

/** What one age band looks like before this month's choices. */
export type BandCensus = {
  /** People already in each cell. */
  readonly held: Float64Array;
  /** Reviewed people in each cell: all, and those able to hold a direct payment. */
  readonly reviewed: Float64Array;
  readonly reviewedAble: Float64Array;
  /** People who arrived: all, and those able to hold a direct payment. */
  arrived: number;
  arrivedAble: number;
};

/** A census of nobody. */
export function emptyCensus(): BandCensus {
  return {
    held: new Float64Array(CELLS.length),
    reviewed: new Float64Array(CELLS.length),
    reviewedAble: new Float64Array(CELLS.length),
    arrived: 0,
    arrivedAble: 0,
  };
}

/** The chances that bring the achieved mix towards the planned one. */
export type Steer = {
  /** For an arrival able to hold a direct payment, and for one who is not: chance of each cell. */
  readonly arrivalAble: Float64Array;
  readonly arrivalUnable: Float64Array;
  /** For a reviewed person in each cell, able or not: chance of a move to each other cell. */
  readonly moveAble: readonly Float64Array[];
  readonly moveUnable: readonly Float64Array[];
};

/** Works out the chances for one age band. */
export function steer(planned: Float64Array, census: BandCensus): Steer {
  const { held, arrived } = census;
  const total = held.reduce((sum, n) => sum + n, 0) + arrived;
  const gap = planned.map((share, cell) => share * total - held[cell]);

  const inflow = sharesOf(gap.map((g) => Math.max(0, g)));
  const filled = inflow.map((share) => share * arrived);
  const remaining = gap.map((g, cell) => g - filled[cell]);
  const shortage = sharesOf(remaining.map((g) => Math.max(0, g)));
  const surplus = remaining.map((g) => Math.max(0, -g));

  const moves = Array.from(surplus, (people) => shortage.map((share) => share * people));
  return {
    arrivalAble: arrivalChances(inflow, arrived, census.arrivedAble),
    arrivalUnable: withoutDirectPayment(inflow),
    moveAble: CELLS.map((_, from) =>
      shortage.map((_share, to) =>
        chance(
          moves[from][to],
          to === CELL_DIRECT_PAYMENT ? census.reviewedAble[from] : census.reviewed[from],
        ),
      ),
    ),
    moveUnable: CELLS.map((_, from) =>
      shortage.map((_share, to) =>
        to === CELL_DIRECT_PAYMENT ? 0 : chance(moves[from][to], census.reviewed[from]),
      ),
    ),
  };
}

/** Able arrivals take up all the direct payments planned for arrivals, as far as their number goes. */
function arrivalChances(inflow: Float64Array, arrived: number, able: number): Float64Array {
  const directPayment = chance(inflow[CELL_DIRECT_PAYMENT] * arrived, able);
  const rest = withoutDirectPayment(inflow);
  return rest.map((share, cell) =>
    cell === CELL_DIRECT_PAYMENT ? directPayment : share * (1 - directPayment),
  );
}

function withoutDirectPayment(inflow: Float64Array): Float64Array {
  const rest = sharesOf(inflow.map((share, cell) => (cell === CELL_DIRECT_PAYMENT ? 0 : share)));
  return rest;
}

/** Parts of a whole; all zero when there is nothing to share. */
function sharesOf(parts: Float64Array): Float64Array {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return whole === 0 ? parts : parts.map((part) => part / whole);
}

function chance(wanted: number, among: number): number {
  return among === 0 ? 0 : Math.min(1, wanted / among);
}

/** The cell a draw falls in, or `otherwise` when it falls beyond all chances. */
export function cellAt(chances: Float64Array, u: number, otherwise: number): number {
  let passed = 0;
  for (let cell = 0; cell < chances.length; cell++) {
    passed += chances[cell];
    if (u < passed) return cell;
  }
  return otherwise;
}
