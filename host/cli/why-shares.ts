import type { CauseTold, FigureSplit, FigureUnit } from '../../core/explain/why/event.ts';
import { hours, pence } from './provider-words.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** It is within the shares, so that no part of the whole is its own. */
const INTERACTION = 'Interaction among them';

/** How finely a figure is printed, in its own unit: tenths of hours, hundredths of a mean count. */
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

const MOST_OF_WHOLE = 5;
const TOO_SMALL_A_WHOLE =
  '\nThe whole change is nothing or small beside its parts, so no parts of the whole are given.';

type Row = {
  readonly label: string;
  readonly share: number;
  readonly percent?: number | undefined;
  readonly alone?: number;
};

/** A figure as it is read. */
export function inUnit(unit: FigureUnit, value: number): string {
  switch (unit) {
    case 'pence':
    case 'pence an hour':
      return pence(value);
    case 'basis points':
      return `${(value / 100).toFixed(2)} %`;
    case 'minutes':
    case 'minutes a week':
      return hours(value);
    case 'providers':
    case 'contracts':
    case 'people':
    case 'event':
      return Number.isInteger(value) ? String(value) : value.toFixed(2);
  }
}

/** What each cause adds to a figure, the sum of single effects, the interaction and what no cause explains. */
export function sharesTable(split: FigureSplit, causes: readonly CauseTold[], heading: string): string {
  const { unit, actual, base, remainder } = split;
  const whole = actual - base;
  const exact = [...split.causes.map(({ share }) => share), remainder];
  const step = STEPS[unit];
  const shown = rounded(rounded(actual, step) - rounded(base, step), step);
  const shares = addingUp(exact, step, shown);
  const singles = split.causes.map(({ alone }) => rounded(alone, step));
  const together = rounded(sumOf(shares.slice(0, -1)), step);
  const apart = rounded(sumOf(singles), step);
  const percents = isTelling(exact, whole)
    ? addingUp(
        exact.map((share) => (100 * share) / whole),
        1,
        100,
      )
    : [];
  const rows: readonly Row[] = [
    ...causes.map(({ label }, at) => ({
      label,
      share: shares[at]!,
      percent: percents[at],
      alone: singles[at]!,
    })),
    { label: 'All five causes', share: together, percent: sumOf(percents.slice(0, -1)), alone: apart },
    { label: INTERACTION, share: rounded(together - apart, step) },
    { label: 'No cause', share: shares.at(-1)!, percent: percents.at(-1) },
    { label: 'Whole change', share: shown, percent: 100 },
  ];
  return `${wrapped(`${heading}: ${inUnit(unit, rounded(base, step))} to ${inUnit(unit, rounded(actual, step))}`)}\n${table(
    [
      { head: '' },
      { head: 'Share', align: 'right' },
      { head: 'Of the whole', align: 'right' },
      { head: 'Alone', align: 'right' },
    ],
    rows.map(({ label, share, percent, alone: single }) => [
      label,
      signed(unit, share),
      percents.length === 0 || percent === undefined ? '' : `${percent} %`,
      single === undefined ? '' : signed(unit, single),
    ]),
  )}${percents.length === 0 ? TOO_SMALL_A_WHOLE : ''}`;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Percentages of a whole many times smaller than its parts say nothing. */
function isTelling(parts: readonly number[], whole: number): boolean {
  return whole !== 0 && parts.every((part) => Math.abs(part) <= MOST_OF_WHOLE * Math.abs(whole));
}

function rounded(value: number, step: number): number {
  return inSteps(Math.round(value / step), step);
}

/** Divided where a step is part of one, so that whole numbers stay whole; without a sign where it is nought. */
function inSteps(count: number, step: number): number {
  return (step < 1 ? count / Math.round(1 / step) : count * step) || 0;
}

/**
 * Parts rounded so that they add up as they are printed: the rest of the rounding goes, step by step, to the parts it changes least.
 * A part that is nought stays nought.
 * @param whole what they must add up to, a multiple of the step
 */
function addingUp(parts: readonly number[], step: number, whole: number): readonly number[] {
  const steps = parts.map((part) => Math.round(part / step));
  let rest = Math.round(whole / step) - sumOf(steps);
  while (rest !== 0) {
    const one = Math.sign(rest);
    const strain = parts.map((part, at) =>
      part === 0 ? Number.POSITIVE_INFINITY : Math.abs(steps[at]! + one - part / step),
    );
    const least = strain.indexOf(Math.min(...strain));
    steps[least] = steps[least]! + one;
    rest -= one;
  }
  return steps.map((each) => inSteps(each, step));
}

function signed(unit: FigureUnit, value: number): string {
  const shown = inUnit(unit, value);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
