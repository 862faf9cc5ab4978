/** The figure an operand names, in one replicate. */
import { INDICATOR_IDS, INDICATORS, isRatio } from '../model/indicators.ts';
import type { IndicatorId } from '../model/indicators.ts';
import { categoriesOf } from '../model/recording/category.ts';
import { MEASURE_IDS, MEASURES, measuresOf } from '../model/recording/measures.ts';
import type { MeasureId } from '../model/recording/measures.ts';
import { SUMS } from '../model/recording/tally.ts';
import { overMonths } from '../model/indicators/over-months.ts';
import type { How, Operand } from './check.ts';
import { CHECK_MEASURES, LOOKS } from './measures.ts';
import type { Observation } from './observe.ts';
import { belongs, PROVIDER_MEASURES } from './provider-measures.ts';
import type { ProviderMeasure, ProviderMeasureId, Window } from './provider-measures.ts';
import { RULES } from './rules.ts';
import type { Rule } from './rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { monthsBetween, parseMonth } from '../time/month.ts';

/** A scenario of a check as it was run. */
export type Seen = { readonly scenario: Scenario; readonly observation: Observation | null };
export type SeenByName = ReadonlyMap<string, Seen>;

/** The months a figure is taken over. */
export function windowOf({ from, until }: Operand, { start, months }: Scenario): Window {
  const at = (month: string): number => monthsBetween(parseMonth(start), parseMonth(month));
  return { from: from === undefined ? 0 : at(from), until: until === undefined ? months : at(until) + 1 };
}

/** One figure; undefined where nobody is of the kind it is about. */
export function figureOf(operand: Operand, seen: SeenByName): number | undefined {
  const { over, less } = operand;
  if (over === 'months until it falls') return monthsUntilItFalls(operand, seen);
  const own = figureIn(operand, seen.get(operand.in)!);
  if (less === undefined) return own;
  const other = figureIn(operand, seen.get(less)!);
  return own === undefined || other === undefined ? undefined : own - other;
}

function figureIn(operand: Operand, { scenario, observation }: Seen): number | undefined {
  const { kind } = CHECK_MEASURES.get(operand.measure)!;
  if (kind === 'rule') {
    const rules: Readonly<Record<string, Rule>> = RULES;
    return rules[operand.measure].of(scenario);
  }
  const window = windowOf(operand, scenario);
  if (kind === 'provider') return meanOfCohort(operand, observation!, window);
  const how = operand.over ?? usualHow(operand.measure);
  if (how === 'mean' || how === 'sum') return added(operand, observation!, window, how);
  const values = monthly(operand, observation!, window);
  if (how === 'last') return values[values.length - 1];
  return how === 'lowest' ? Math.min(...values) : Math.max(...values);
}

/** Added up or averaged as the measure has it: a ratio of sums where it is one. */
function added(operand: Operand, observation: Observation, window: Window, how: How): number {
  const { measure } = operand;
  if (CHECK_MEASURES.get(measure)!.kind === 'people') {
    const whole = ofPeople(operand, observation, window);
    const isTotal = !('over' in MEASURES[measure as MeasureId]);
    return how === 'mean' && isTotal ? whole / (window.until - window.from) : whole;
  }
  const look = observation.looks.get(measure);
  if (look?.per !== undefined && look.per !== null) {
    const per = total(look.per, window);
    return per === 0 ? 0 : total(look.of, window) / per;
  }
  const values = monthly(operand, observation, window);
  if (how === 'mean' && isRatio(measure)) {
    const monthsOf = (id: IndicatorId) => monthly({ ...operand, measure: id }, observation, window);
    return overMonths(measure, monthsOf);
  }
  const sum = values.reduce((all, value) => all + value, 0);
  return how === 'sum' ? sum : sum / values.length;
}

function total(values: Float64Array, { from, until }: Window): number {
  return values.subarray(from, until).reduce((sum, value) => sum + value, 0);
}

/** How months become one figure when the claim does not say. */
function usualHow(measure: string): How {
  if (measure in LOOKS) return LOOKS[measure].over;
  if (!(measure in INDICATORS)) return 'sum';
  const { aggregation } = INDICATORS[measure as IndicatorId];
  return aggregation === 'ratio' ? 'mean' : aggregation;
}

/** The figure of each month of a window. */
export function monthly(operand: Operand, observation: Observation, window: Window): Float64Array {
  const { measure } = operand;
  const { months, series, looks } = observation;
  const position = INDICATOR_IDS.indexOf(measure as IndicatorId);
  if (position >= 0)
    return series.subarray(position * months + window.from, position * months + window.until);
  const each = (value: (month: number) => number): Float64Array =>
    Float64Array.from({ length: window.until - window.from }, (_, n) => value(window.from + n));
  const look = looks.get(measure);
  if (look !== undefined) {
    const { of, per } = look;
    if (per === null) return of.subarray(window.from, window.until);
    return each((month) => (per[month] === 0 ? 0 : of[month] / per[month]));
  }
  if (CHECK_MEASURES.get(measure)!.kind === 'provider') {
    const whose = { ...operand, over: undefined };
    return each((month) => meanOfCohort(whose, observation, window, month) ?? 0);
  }
  return each((month) => ofPeople(operand, observation, { from: month, until: month + 1 }));
}

function ofPeople(
  { measure, for: kind = 'everyone' }: Operand,
  observation: Observation,
  window: Window,
): number {
  const { sums, localities } = observation;
  const last = sums[window.until - 1];
  const before = window.from === 0 ? undefined : sums[window.from - 1];
  const within = before === undefined ? last : last.map((value, cell) => value - before[cell]);
  const category = categoriesOf(localities).findIndex(({ id }) => id === kind);
  const cell = within.subarray(category * SUMS.length, (category + 1) * SUMS.length);
  return measuresOf(cell)[MEASURE_IDS.indexOf(measure as MeasureId)];
}

/** The mean over the providers a claim is about, each counting once. */
function meanOfCohort(
  operand: Pick<Operand, 'measure' | 'among'>,
  observation: Observation,
  window: Window,
  month?: number,
): number | undefined {
  const over = month === undefined ? window : { from: month, until: month + 1 };
  let sum = 0;
  let count = 0;
  for (const [, value] of ofProviders(operand, observation, window, over)) {
    sum += value;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}

/** The figure of each provider a claim is about, by identity: who they are is judged at the beginning of the window. */
export function ofProviders(
  { measure, among = {} }: Pick<Operand, 'measure' | 'among'>,
  { book }: Observation,
  window: Window,
  over: Window = window,
): ReadonlyMap<number, number> {
  const rule: ProviderMeasure = PROVIDER_MEASURES[measure as ProviderMeasureId];
  const values = new Map<number, number>();
  for (const [identity, page] of book) {
    if (!belongs(page, window, among)) continue;
    const value = rule.of(page, over);
    if (value !== undefined) values.set(identity, value);
  }
  return values;
}

/** Months from the beginning of the window until the figure falls so far below the other scenario's; all of them if never. */
function monthsUntilItFalls(operand: Operand, seen: SeenByName): number {
  const { less = operand.in, fall = 0, fallPercent = 0 } = operand;
  const own = seen.get(operand.in)!;
  const other = seen.get(less)!;
  const window = windowOf(operand, own.scenario);
  const here = monthly(operand, own.observation!, window);
  const there = monthly(operand, other.observation!, window);
  const found = here.findIndex((value, month) => value < there[month] * (1 - fallPercent / 100) - fall);
  return found === -1 ? here.length : found;
}
