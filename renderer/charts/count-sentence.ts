import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../api/types.ts';
import { amountsAlike, changesAlike } from '../../core/figures/alike.ts';
import { formatChange } from '../../core/figures/amount.ts';
import { nearly, runsBetween } from '../../core/figures/range-words.ts';
import { monthSpan } from '../format/month.ts';
import { withinSentence } from '../format/option-name.ts';
import type { Showing } from './series.ts';

/** Whether an indicator counts what happens in a month: too rare for the first and last month to say anything. */
export function isCount(indicator: IndicatorId): boolean {
  const { unit, aggregation } = INDICATORS[indicator];
  return aggregation === 'sum' && (unit === 'people' || unit === 'providers');
}

/** What has happened over the whole period, in one sentence. */
export function countSentence(
  result: SimulationResult,
  indicator: IndicatorId,
  showing: Showing,
  nameOf: (option: string) => string,
): string {
  const { unit } = INDICATORS[indicator];
  const span = `Over ${monthSpan(result.months.length)}`;
  const total = (headlines: readonly Headline[] | undefined): Headline | undefined =>
    headlines?.find((headline) => headline.indicator === indicator);
  const change = total(result.differences[0]?.headlines);
  const runs = result.replicates;
  const isOneRun = runs < 2;
  const option = result.scenarios.length > 2 ? 'the chosen option' : 'the option';
  if (showing === 'difference' && change !== undefined) {
    if (isOneRun)
      return `${span} ${option} changes the number by ${formatChange(change.mean, unit)} in one run, which shows no spread.`;
    if (change.p5 === 0 && change.p95 === 0)
      return `${span} ${runsBetween(runs)} give the same number with ${option} as without it.`;
    const [mean, low, high] = changesAlike([change.mean, change.p5, change.p95], unit);
    return `${span} ${option} changes the number by ${mean} on average; ${runsBetween(runs)} lie between ${nearly(runs)}${low} and ${high}.`;
  }
  const [baseline] = result.scenarios;
  const first = total(baseline?.headlines);
  if (baseline === undefined || first === undefined) return 'There is nothing to show yet.';
  const second = total(result.scenarios[1]?.headlines);
  const last = second ?? first;
  const [start, reached, low, high] = amountsAlike([first.mean, last.mean, last.p5, last.p95], unit);
  const opening = `${span} ${start} under ${withinSentence(baseline.option, nameOf)}`;
  const range = isOneRun
    ? 'one run shows no spread'
    : `${runsBetween(runs)} have between ${nearly(runs)}${low} and ${high}`;
  if (second === undefined) return `${opening}; ${range}.`;
  return `${opening} and ${reached} under ${option}; ${isOneRun ? '' : 'with it '}${range}.`;
}
