import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import { amountsAlike, changesAlike } from '../../core/figures/alike.ts';
import { formatAmount, formatChange } from '../../core/figures/amount.ts';
import { nearly, runsBetween } from '../../core/figures/range-words.ts';
import { longMonth } from '../format/month.ts';
import type { Line, Showing } from './series.ts';

/** What the chart shows in one sentence, for those who listen and those in a hurry. */
export function summaryOf(
  indicator: IndicatorId,
  months: readonly string[],
  lines: readonly Line[],
  showing: Showing,
): string {
  const { unit, aggregation } = INDICATORS[indicator];
  const last = months.length - 1;
  const [first, second] = lines;
  if (first === undefined || last < 0) return 'There is nothing to show yet.';
  const end = longMonth(months[last] ?? '');
  if (showing === 'difference')
    return (
      differenceSentence(first, unit, last, end) +
      furtherSentence(lines.length - 1, changesAlike(endsOf(lines.slice(1), last), unit))
    );
  const from = longMonth(months[0] ?? '');
  const flow = aggregation === 'sum' ? ' a month' : '';
  const { mean } = first.band;
  const there = second?.band ?? first.band;
  const [start, stop, reached, low, high, ...further] = amountsAlike(
    [
      mean[0] ?? 0,
      mean[last] ?? 0,
      there.mean[last] ?? 0,
      there.low[last] ?? 0,
      there.high[last] ?? 0,
      ...endsOf(lines.slice(2), last),
    ],
    unit,
  );
  const opening = `${first.name} goes from ${start}${flow} in ${from} to ${stop} in ${end}`;
  if (second === undefined) return `${opening}.`;
  const others = furtherSentence(lines.length - 2, further);
  const option = others === '' ? 'the option' : 'the chosen option';
  if (second.band.runs === 1)
    return `${opening}; ${option} reaches ${reached}, in one run, which shows no spread.${others}`;
  return `${opening}; ${option} reaches ${reached}, and ${runsBetween(second.band.runs)} end between ${nearly(second.band.runs)}${low} and ${high}.${others}`;
}

/** Where lines end, the lowest and the highest of them where there are several. */
function endsOf(lines: readonly Line[], last: number): readonly number[] {
  const ends = lines.map(({ band }) => band.mean[last] ?? 0);
  return ends.length < 2 ? ends : [Math.min(...ends), Math.max(...ends)];
}
/** Where the options beside the chosen one end, as those ends are written; nothing where there are none. */
function furtherSentence(count: number, ends: readonly string[]): string {
  const [lowest = '', highest = ''] = ends;
  if (count === 0) return '';
  if (count === 1) return ` The other option comes to ${lowest} on average.`;
  return ` The other ${count} come to between ${lowest} and ${highest} on average.`;
}

/** What the plans come to in the end; nothing where there are none. */
export function planSentence(plans: readonly Line[], unit: IndicatorUnit, showing: Showing): string {
  const format = showing === 'difference' ? formatChange : formatAmount;
  return plans.map(({ name, band }) => ` ${name} by then: ${format(band.mean.at(-1) ?? 0, unit)}.`).join('');
}

function differenceSentence(line: Line, unit: IndicatorUnit, last: number, end: string): string {
  const low = line.band.low[last] ?? 0;
  const high = line.band.high[last] ?? 0;
  const middle = line.band.mean[last] ?? 0;
  if (line.band.runs === 1)
    return `In ${end} the option changes the figure by ${formatChange(middle, unit)} in one run, which shows no spread.`;
  if (low === 0 && high === 0)
    return `In ${end} ${runsBetween(line.band.runs)} give the same figure with the option as without it.`;
  const [mean, from, to] = changesAlike([middle, low, high], unit);
  return `In ${end} the option changes the figure by ${mean} on average; ${runsBetween(line.band.runs)} lie between ${nearly(line.band.runs)}${from} and ${to}.`;
}
