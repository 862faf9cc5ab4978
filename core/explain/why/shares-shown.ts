/** What each cause adds to a figure, rounded as it is shown: the parts add up as they are printed. */
import type { CauseTold, FigureSplit, FigureUnit } from './event.ts';

/** How finely a figure is shown, in its own unit: tenths of hours, hundredths of a mean count. */
const STEPS: { readonly [U in FigureUnit]: number } = {
  pence: 1,
  'pence an hour': 1,
  'basis points': 1,
  minutes: 6,
  'minutes a week': 6,
  providers: 0.01,
  contracts: 0.01,
  people: 0.01,
  event: 0.01,
};

/** Percentages of a whole this many times smaller than one of its parts say nothing. */
const MOST_OF_WHOLE = 5;

export type ShareShown = {
  readonly label: string;
  readonly share: number;
  /** Of the whole change; null where the whole is too small beside its parts. */
  readonly percent: number | null;
  /** What changes when only this cause is left out; null for what is not a cause. */
  readonly alone: number | null;
};

export type SharesShown = {
  readonly from: number;
  readonly to: number;
  /** The five causes, all of them together, the interaction among them, what no cause explains, and the whole change. */
  readonly rows: readonly ShareShown[];
  readonly isTelling: boolean;
};

/** The shares of a figure as they are shown, whole steps of its unit. */
export function sharesShown(split: FigureSplit, causes: readonly CauseTold[]): SharesShown {
  const { unit, actual, base, remainder } = split;
  const whole = actual - base;
  const exact = [...split.causes.map(({ share }) => share), remainder];
  const step = STEPS[unit];
  const [from, to] = [rounded(base, step), rounded(actual, step)];
  const change = rounded(to - from, step);
  const shares = addingUp(exact, step, change);
  const singles = split.causes.map(({ alone }) => rounded(alone, step));
  const together = rounded(sumOf(shares.slice(0, -1)), step);
  const apart = rounded(sumOf(singles), step);
  const isTelling = whole !== 0 && exact.every((part) => Math.abs(part) <= MOST_OF_WHOLE * Math.abs(whole));
  const percents = isTelling
    ? addingUp(
        exact.map((share) => (100 * share) / whole),
        1,
        100,
      )
    : null;
  const percentAt = (at: number): number | null => percents?.at(at) ?? null;
  const rows: readonly ShareShown[] = [
    ...causes.map(({ label }, at) => ({
      label,
      share: shares[at],
      percent: percentAt(at),
      alone: singles[at],
    })),
    {
      label: 'All five causes',
      share: together,
      percent: percents === null ? null : sumOf(percents.slice(0, -1)),
      alone: apart,
    },
    // It is within the shares, so that no part of the whole is its own.
    { label: 'Interaction among them', share: rounded(together - apart, step), percent: null, alone: null },
    { label: 'No cause', share: shares.at(-1)!, percent: percentAt(-1), alone: null },
    { label: 'Whole change', share: change, percent: percents === null ? null : 100, alone: null },
  ];
  return { from, to, rows, isTelling };
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

function rounded(value: number, step: number): number {
  return inSteps(nearest(value / step), step);
}

/** To the nearest, a half upwards. */
function nearest(value: number): number {
  return Math.floor(value + 0.5);
}

/** Divided where a step is part of one, so that whole numbers stay whole; without a sign where it is nought. */
function inSteps(count: number, step: number): number {
  return (step < 1 ? count / nearest(1 / step) : count * step) || 0;
}

/**
 * Parts rounded so that they add up as they are shown: the rest of the rounding goes, step by step, to the parts it changes least.
 * A part that is nought stays nought.
 *
 * @param whole what they must add up to, a multiple of the step
 */
function addingUp(parts: readonly number[], step: number, whole: number): readonly number[] {
  const steps = parts.map((part) => nearest(part / step));
  let rest = nearest(whole / step) - sumOf(steps);
  while (rest !== 0) {
    const one = Math.sign(rest);
    const strain = parts.map((part, at) =>
      part === 0 ? Number.POSITIVE_INFINITY : Math.abs(steps[at] + one - part / step),
    );
    const least = strain.indexOf(Math.min(...strain));
    steps[least] += one;
    rest -= one;
  }
  return steps.map((each) => inSteps(each, step));
}
