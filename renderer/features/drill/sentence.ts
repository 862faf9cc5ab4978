import type { DrillSummary, Range } from '../../../core/explain/drill/drill-summary.ts';
import { longMonth } from '../../format/month.ts';
import { hours, money } from '../../lives/amounts.ts';
import { rangeIn, readAs } from './figures.ts';

/** What the closure does, in the sentences one would say first. */
export function drillSentence(
  { provider, month }: { readonly provider: number; readonly month: string },
  summary: DrillSummary,
): string {
  const displaced = rangeIn(summary, 'displaced');
  const median = rangeIn(summary, 'wait.median');
  const most = rangeIn(summary, 'wait.nine-in-ten');
  const never = rangeIn(summary, 'never');
  const lost = rangeIn(summary, 'lost.displaced');
  const council = rangeIn(summary, 'council');
  const parts = [
    displaced === null
      ? ''
      : `If provider ${provider} closed at the end of ${longMonth(month)}, ${about(displaced)} people would need another provider.`,
    waitWords(median, most),
    never === null || never.highest === 0 ? '' : `${about(never)} are still without anyone at the end.`,
    lost === null ? '' : lostWords(lost),
    council === null ? '' : councilWords(council),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A mean with the range of the lives, or the one figure they all have. */
function about(
  range: Range,
  read: (value: number) => string = (value) => readAs({ unit: 'people' }, value),
): string {
  if (range.lowest === range.highest) return read(range.mean);
  return `${read(range.mean)} (${read(range.lowest)} to ${read(range.highest)})`;
}

function lostWords(lost: Range): string {
  if (lost.lowest > 0) return `They lose ${about(lost, hours)} hours of care by the end.`;
  if (lost.highest < 0) return `They get ${about(mirrored(lost), hours)} hours of care more by the end.`;
  return `Whether they lose care by the end could be luck: ${about(lost, hours)} hours.`;
}

function councilWords(council: Range): string {
  if (council.lowest > 0) return `The council pays ${about(council, money)} more, net.`;
  if (council.highest < 0) return `The council pays ${about(mirrored(council), money)} less, net.`;
  const less = money(0 - council.lowest);
  const average = council.mean < 0 ? `${money(0 - council.mean)} less` : `${money(council.mean)} more`;
  return `Whether the council pays more or less could be luck: in single lives from ${less} less to ${money(council.highest)} more, ${average} on average.`;
}

/** How soon half of them, and nine in ten, are served again. */
function waitWords(median: Range | null, most: Range | null): string {
  if (median === null) return 'Not even half of them are served again in these months.';
  if (most === null)
    return `Half of them are served again within ${monthWords(median)}; nine in ten never are.`;
  if (most.highest === median.lowest)
    return `Nine in ten of them are served again within ${monthWords(most)}.`;
  return `Half of them are served again within ${monthWords(median)}, nine in ten within ${monthWords(most)}.`;
}

function monthWords(range: Range): string {
  return `${about(range)} month${range.highest === 1 ? '' : 's'}`;
}

/** With the signs turned round. */
function mirrored({ mean, lowest, highest }: Range): Range {
  return { mean: 0 - mean, lowest: 0 - highest, highest: 0 - lowest };
}
