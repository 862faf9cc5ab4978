/** What figures, limits and rules are called and how they are written in the sentences of studies. */
import { changesAlike } from '../figures/alike.ts';
import { formatAmount } from '../figures/amount.ts';
import { formatChance } from '../figures/chance.ts';
import { count } from '../figures/count.ts';
import { fineChange, fineSize } from '../figures/fine.ts';
import type { Limit } from '../experiment/limit.ts';
import { limitWords } from '../experiment/limit-text.ts';
import { measureWords } from '../experiment/measure-words.ts';
import { INDICATORS } from '../model/indicators.ts';
import type { Aggregation, IndicatorId, IndicatorUnit } from '../model/indicators.ts';
import { grouped } from '../numeric/grouped.ts';
import { STRUCTURE_IDS, STRUCTURES } from '../scenario/structure.ts';
import type { Structure } from '../scenario/structure.ts';
import type { Estimate } from '../statistics/interval.ts';
import type { Chance } from '../statistics/wilson.ts';

const HOW: Readonly<Record<Aggregation, string>> = {
  sum: '',
  last: ', at the end',
  mean: ', mean',
  ratio: ', overall',
};

/** What a figure is called over the whole horizon. */
export function measureName(measure: string): string {
  const label = measureWords(measure)?.label ?? measure;
  if (!Object.hasOwn(INDICATORS, measure)) return label;
  return label + HOW[INDICATORS[measure as IndicatorId].aggregation];
}

export function unitOf(measure: string): IndicatorUnit {
  return measureWords(measure)?.unit ?? 'people';
}

/** Runs of the market, counted in words. */
export function manyRuns(number: number): string {
  return number === 1 ? 'one run' : `${grouped(number)} runs`;
}

/** "85% (64% to 95%)": a share of runs, and where the chance lies. */
export function chanceWords({ share, interval }: Pick<Chance, 'share' | 'interval'>): string {
  return `${percent(share)} (${percent(interval.low)} to ${percent(interval.high)})`;
}

/** What is nearly nothing or nearly all is not rounded to it. */
export function percent(share: number): string {
  return formatChance(share);
}

/** A difference with its sign; what is small but not nothing is not rounded to nothing. */
export function changeWords(value: number, unit: IndicatorUnit): string {
  return fineChange(value, unit);
}

/** The size of a difference or of an error. */
export function sizeWords(value: number, unit: IndicatorUnit): string {
  return fineSize(value, unit);
}

export function levelWords(value: number, unit: IndicatorUnit): string {
  return formatAmount(value, unit);
}

/** "+£1.2m (95% interval +£0.9m to +£1.5m)". */
export function estimateWords({ mean, interval }: Estimate, unit: IndicatorUnit): string {
  if (interval === null) return `${changeWords(mean, unit)} in one run, which shows no spread`;
  const [middle, low, high] = changesAlike([mean, interval.low, interval.high], unit);
  return `${middle} (95% interval ${low} to ${high})`;
}

/** The same in two cells: the difference, and its interval. */
export function estimateCells(
  { mean, interval }: Pick<Estimate, 'mean' | 'interval'>,
  unit: IndicatorUnit,
): readonly [string, string] {
  if (interval === null) return [changeWords(mean, unit), 'one run shows none'];
  const [middle, low, high] = changesAlike([mean, interval.low, interval.high], unit);
  return [middle, `${low} to ${high}`];
}

export function rangeWords(
  { low, high }: { readonly low: number; readonly high: number },
  unit: IndicatorUnit,
): string {
  return changesAlike([low, high], unit).join(' to ');
}

/** Whether an interval leaves out nothing at all. */
export function isTold({ interval }: Estimate): boolean {
  return interval !== null && interval.low * interval.high > 0;
}

/** A limit as people say it: “Providers leaving, a year: at most 5%”. */
export function limitName(limit: Limit): string {
  const words = limitWords(limit);
  const label = measureWords(limit.measure)?.label;
  return label === undefined ? words : `${label}:${signsWritten(words.slice(limit.measure.length))}`;
}

/** A hyphen before a figure is a sign; one within a word, as in “locality-1”, is none. */
function signsWritten(words: string): string {
  return words.replaceAll(/ -(?=[£\d])/g, ' −');
}

/** The figure of a limit, counted as the limit counts it. */
export function limitFigure({ measure, of }: Limit, value: number | null): string {
  if (value === null) return 'no figure';
  const unit = unitOf(measure);
  if (of === 'level') return levelWords(value, unit);
  if (of === 'change') return changeWords(value, unit);
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value * 100).toFixed(1)}%`;
}

/** Rules other than the usual ones in a few words; empty where there are none. */
export function ruleWords(structure: Partial<Structure>): string {
  return STRUCTURE_IDS.flatMap((id) => {
    const choice = structure[id];
    return choice === undefined ? [] : [ruleName(id, choice)];
  }).join('; ');
}

export function ruleName(id: string, choice: string): string {
  const known = Object.entries(STRUCTURES).find(([each]) => each === id)?.[1];
  const label = known?.label.toLowerCase() ?? id;
  return `${label}: ${choice.replaceAll('-', ' ')}`;
}

/** A future, and its rules where they are not the usual ones. */
export function worldName(
  { future, structure }: { readonly future: string; readonly structure: Partial<Structure> },
  nameOf: (id: string) => string,
): string {
  const rules = ruleWords(structure);
  return rules === '' ? nameOf(future) : `${nameOf(future)}, ${rules}`;
}

export function refusalWords(number: number, noun: string, reasons: readonly string[]): readonly string[] {
  if (number === 0) return [];
  return [
    `The model refused ${count(number, noun)}, which ${number === 1 ? 'is' : 'are'} left out${reasonWords(reasons)}`,
  ];
}

/** Why, at the end of a sentence. Of several reasons the first alone is told: they are long, and most differ in a month or a run. */
export function reasonWords(reasons: readonly string[]): string {
  const [first] = reasons;
  if (first === undefined) return '.';
  return reasons.length === 1 ? `: ${first}` : `. The first of ${reasons.length} reasons: ${first}`;
}
