import { capital, lowerFirst } from '../../core/scenario/first-letter.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../api/types.ts';
import { formatChange, saysSomething } from '../../core/figures/amount.ts';
import { poundsApart } from '../../core/figures/apart.ts';
import { inYear } from './yearly.ts';
import type { Column, Sum } from './yearly.ts';

/** The parts of gross spend that are recorded, in the order of the council's account. */
const GROSS_PARTS = [
  'council.block',
  'council.framework',
  'council.in-house',
  'council.support',
  'council.direct-payments',
  'council.funds',
  'council.fees-on-top',
  'council.running',
  'council.helping',
] as const satisfies readonly IndicatorId[];

/** What is recorded between gross and net: the sign each bears in net spend. */
const INCOME_PARTS = [
  { id: 'people.contributions', sign: -1, label: 'Contributions due' },
  { id: 'council.bad-debt', sign: 1, label: INDICATORS['council.bad-debt'].label },
  { id: 'council.reclaimed', sign: -1, label: INDICATORS['council.reclaimed'].label },
] as const satisfies readonly { id: IndicatorId; sign: 1 | -1; label: string }[];

/** Whatever else is taken off gross spend: fees for arranging care and money of other public funds. */
const OTHER_INCOME = 'Arrangement fees and other public funds';

export type BridgeLine = { readonly id: string; readonly label: string; readonly sum: Sum };

export type Bridge = {
  readonly baseline: number;
  readonly option: number;
  readonly lines: readonly BridgeLine[];
};

/**
 * From the net spend of business as usual to that of an option, line by line. Averages add up, so the lines lead from the
 * one to the other exactly; what is not recorded of income by itself is what is left. Null where the result lacks a line.
 */
export function bridgeOf(result: SimulationResult, place: number, over: readonly number[]): Bridge | null {
  const [baseline, option, difference] = [
    result.scenarios[0],
    result.scenarios[place + 1],
    result.differences[place],
  ];
  if (baseline === undefined || option === undefined || difference === undefined) return null;
  const of = (column: Column, id: IndicatorId): Sum | null =>
    summed(over.map((year) => inYear(result, column, id, year)));
  const before = of(baseline, 'council.spend.net');
  const after = of(option, 'council.spend.net');
  const parts = GROSS_PARTS.map((id) => ({ id, label: shortLabel(id), sum: of(difference, id) }));
  const income = INCOME_PARTS.map(({ id, sign, label }) => ({
    id,
    label,
    sum: signed(of(difference, id), sign),
  }));
  if (before === null || after === null) return null;
  const known = [...parts, ...income].flatMap(({ id, label, sum }) =>
    sum === null ? [] : [{ id, label, sum }],
  );
  if (known.length < parts.length + income.length) return null;
  const rest = after.mean - before.mean - known.reduce((total, { sum }) => total + sum.mean, 0);
  return {
    baseline: before.mean,
    option: after.mean,
    lines: [...known, { id: 'other-income', label: OTHER_INCOME, sum: { mean: rest, standardError: null } }],
  };
}

/** Where net spend goes, and through which two lines most of all. */
export function bridgeSentence({ baseline, option, lines }: Bridge): string {
  const sorted = lines.toSorted((one, other) => Math.abs(other.sum.mean) - Math.abs(one.sum.mean));
  const named = sorted
    .slice(0, 2)
    .filter(({ sum }) => saysSomething(formatChange(sum.mean, 'pounds')))
    .map(({ label, sum }) => `${lowerFirst(label)} ${formatChange(sum.mean, 'pounds')}`);
  const amount = poundsApart(baseline, option);
  if (named.length === 0 && amount(baseline) === amount(option))
    return `Net spend stays at ${amount(option)} on average; no line moves.`;
  const opening = `Net spend goes from ${amount(baseline)} to ${amount(option)} on average`;
  return named.length === 0
    ? `${opening}; no line moves.`
    : `${opening}, most of all through ${named.join(' and ')}.`;
}

/** Errors of several years do not add up exactly, so over more than one they are not given. */
function summed(sums: readonly (Sum | null)[]): Sum | null {
  const [only] = sums;
  if (only === undefined || sums.includes(null)) return null;
  if (sums.length === 1) return only;
  return { mean: sums.reduce((total, sum) => total + (sum?.mean ?? 0), 0), standardError: null };
}

function signed(sum: Sum | null, sign: 1 | -1): Sum | null {
  return sum === null ? null : { ...sum, mean: sum.mean * sign };
}

/** "Spend on the block" as "Block" would be no shorter to read; only what every line says is left out. */
function shortLabel(id: IndicatorId): string {
  const label = INDICATORS[id].label.replace(/^Spend on (its |the )?/, '');
  return capital(label);
}
