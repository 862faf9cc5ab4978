/** What follows when a provider closes, in words and figures that the window and the terminal share. */
import { toDecimals } from '../../figures/digits.ts';
import { hours, money } from '../../figures/pence-and-minutes.ts';
import { capital } from '../../scenario/first-letter.ts';
import { longMonth } from '../../time/month-words.ts';
import type { DrillFigure, DrillSummary, Range } from './drill-summary.ts';

/** What a figure is counted in, as a table says it. */
export const DRILL_UNITS: { readonly [U in DrillFigure['unit']]: string } = {
  people: 'people',
  providers: 'providers',
  minutes: 'hours over the months',
  'minutes a week': 'hours a week',
  pence: '£ over the months',
  months: 'months after',
};

/** A mean of hundreds is as fine as the runs it stands beside. */
const MANY = 100;

/** How a value is read: counts with a tenth where they are means. */
export function readAs({ unit }: Pick<DrillFigure, 'unit'>, value: number): string {
  switch (unit) {
    case 'pence':
      return money(value);
    case 'minutes':
    case 'minutes a week':
      return hours(value);
    case 'people':
    case 'providers':
    case 'months':
      return toDecimals(value, Number.isInteger(value) || value >= MANY ? 0 : 1);
  }
}

/** Whether a table has it: groups nobody is of are left out. */
export function isSomething({ unit, range }: DrillFigure): boolean {
  return unit !== 'people' || (range !== null && range.highest > 0);
}

const ARRANGEMENTS: Readonly<Record<string, string>> = {
  'council-managed': 'Budget the council manages',
  'direct-payment': 'Direct payment',
  'self-funder': 'Pays for all of it',
  none: 'Without a personal budget',
  isf: 'Individual service fund',
  mixed: 'Mixed package',
};

/** What a group of people is called; arrangements have words of their own. */
export function peopleName(label: string): string {
  const name = label.trim();
  return ARRANGEMENTS[name] ?? capital(name);
}

/** What the closure does, in the sentences one would say first. */
export function drillSentence(
  { provider, month }: { readonly provider: number; readonly month: string },
  summary: DrillSummary,
): string {
  const displaced = rangeIn(summary, 'displaced');
  const never = rangeIn(summary, 'never');
  const lost = rangeIn(summary, 'lost.displaced');
  const council = rangeIn(summary, 'council');
  const parts = [
    displaced === null
      ? ''
      : `If provider ${provider} closed at the end of ${longMonth(month)}, ${isOne(displaced) ? '1 person' : `${about(displaced)} people`} would need another provider.`,
    displaced?.highest === 0 ? '' : waitWords(summary),
    never === null || never.highest === 0
      ? ''
      : `${about(never)} ${isOne(never) ? 'is' : 'are'} still without anyone at the end.`,
    lost === null ? '' : lostWords(lost),
    council === null ? '' : councilWords(council),
    council !== null && lost !== null && council.mean < 0 && lost.mean > 0 ? NO_SAVING : '',
    summary.drilled === 1 ? 'One run shows no spread: luck could move any of it.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A mean with the range of the runs, or the one figure they all have. */
function about(
  range: Range,
  read: (value: number) => string = (value) => readAs({ unit: 'people' }, value),
): string {
  if (range.lowest === range.highest) return read(range.mean);
  return `${read(range.mean)} (${read(range.lowest)} to ${read(range.highest)})`;
}

/** Where less care comes the council pays for less: nobody is to read that as money saved by a closure. */
const NO_SAVING = 'Care that does not come is not paid for: that part is no money saved.';

function isOne({ lowest, highest }: Range): boolean {
  return lowest === 1 && highest === 1;
}

function isNothing({ lowest, highest }: Range): boolean {
  return lowest === 0 && highest === 0;
}

function lostWords(lost: Range): string {
  if (isNothing(lost)) return 'They lose no care by the end.';
  if (lost.lowest > 0) return `They lose ${about(lost, hours)} hours of care by the end.`;
  if (lost.highest < 0) return `They get ${about(mirrored(lost), hours)} hours of care more by the end.`;
  return `Whether they lose care by the end could be luck: ${about(lost, hours)} hours.`;
}

function councilWords(council: Range): string {
  if (isNothing(council)) return 'The council pays the same, net.';
  if (council.lowest > 0) return `The council pays ${about(council, money)} more, net.`;
  if (council.highest < 0) return `The council pays ${about(mirrored(council), money)} less, net.`;
  const less = money(0 - council.lowest);
  const average = council.mean < 0 ? `${money(0 - council.mean)} less` : `${money(council.mean)} more`;
  return `Whether the council pays more or less could be luck: in single runs from ${less} less to ${money(council.highest)} more, ${average} on average.`;
}

/** How soon half of them, and nine in ten, are served again; in how many runs, where in some it does not come to that. */
function waitWords(summary: DrillSummary): string {
  const half = figureIn(summary, 'wait.median');
  const most = figureIn(summary, 'wait.nine-in-ten');
  const within = ({ range, measured }: MeasuredFigure): string =>
    `within ${monthWords(range)}${measured < summary.drilled ? ` in ${measured} of ${summary.drilled} runs` : ''}`;
  if (half === null) return 'Not even half of them are served again in these months.';
  if (most === null) return `Half of them are served again ${within(half)}; nine in ten never are.`;
  const isCertain = most.measured >= summary.drilled;
  if (isCertain && most.range.highest === half.range.lowest)
    return `Nine in ten of them are served again ${within(most)}.`;
  const rest = isCertain ? '' : ' In the other runs fewer are.';
  return `Half of them are served again ${within(half)}, nine in ten ${within(most)}.${rest}`;
}

function monthWords(range: Range): string {
  return `${about(range)} month${range.highest === 1 ? '' : 's'}`;
}

/** With the signs turned round. */
function mirrored({ mean, lowest, highest }: Range): Range {
  return { mean: 0 - mean, lowest: 0 - highest, highest: 0 - lowest };
}

/** A range, and in how many runs there was something to measure. */
type MeasuredFigure = { readonly range: Range; readonly measured: number };

/** One figure of a summary; null where there is nothing to measure. */
function figureIn({ figures }: DrillSummary, id: string): MeasuredFigure | null {
  const found = figures.find((figure) => figure.id === id);
  return found === undefined || found.range === null
    ? null
    : { range: found.range, measured: found.measured };
}

function rangeIn(summary: DrillSummary, id: string): Range | null {
  return figureIn(summary, id)?.range ?? null;
}
