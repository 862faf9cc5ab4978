import { capital, lowerFirst } from '../../core/scenario/first-letter.ts';
import { formatAmount, saysSomething } from '../../core/figures/amount.ts';
import { formatWeekly, weeklySize } from '../../core/figures/weekly.ts';
import { nearly, runsBetween } from '../../core/figures/range-words.ts';
import { intervalOf, verdictOf } from '../format/verdict.ts';
import type { Ranged, Verdict } from '../format/verdict.ts';
import type { Stake, WinnerRow } from './fortunes.ts';

/** How much of a change counts: part of a person's need, and pounds a week. */
export type Thresholds = { readonly hours: number; readonly payment: number };

export type Told = { readonly text: string; readonly verdict: Verdict | null };

type Comparison = {
  readonly everyone: WinnerRow;
  readonly against: string;
  readonly thresholds: Thresholds;
  readonly replicates: number;
};

const PARTS: Readonly<Record<string, string>> = {
  '0.05': 'a twentieth',
  '0.1': 'a tenth',
  '0.2': 'a fifth',
  '0.25': 'a quarter',
};

/** Who gains and who loses, in plain sentences: for how many, and on average. */
export function winnerSentences({ everyone, against, thresholds, replicates }: Comparison): readonly Told[] {
  const { care, payments } = everyone.fortunes;
  const part = PARTS[String(thresholds.hours)] ?? `${PERCENT.format(thresholds.hours * 100)}%`;
  const pounds = `£${PERCENT.format(thresholds.payment)}`;
  return [
    {
      text: `${peopleSentence(care.losing)} over ${part} less of the care they need than under ${against}; ${lowerFirst(peopleSentence(care.gaining))} over ${part} more.`,
      verdict: null,
    },
    {
      text: `${changeSentence(care.change, 'care', 'gets', { against, replicates })}.`,
      verdict: verdictOf(care.change, replicates),
    },
    {
      text: `${peopleSentence(payments.losing, 'pay')} over ${pounds} a week more than under ${against}; ${lowerFirst(peopleSentence(payments.gaining, 'pay'))} over ${pounds} a week less.`,
      verdict: null,
    },
    {
      text: `${changeSentence(payments.change, 'payments', 'pays', { against, replicates })}.`,
      verdict: verdictOf(payments.change, replicates),
    },
  ];
}

const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** The range of a share: "1.2% to 3.4%", "up to 0.5%", "none", and "under 0.1%" for what is small and not nil. */
export function shareRange({ p5, p95 }: Pick<Ranged, 'p5' | 'p95'>): string {
  const [low, high] = [formatAmount(p5, 'share'), formatAmount(p95, 'share')];
  if (p95 === 0) return 'none';
  if (!saysSomething(high)) return 'under 0.1%';
  if (!saysSomething(low)) return `up to ${high}`;
  return low === high ? high : `${low} to ${high}`;
}

function peopleSentence(share: Ranged, verb: 'get' | 'pay' = 'get'): string {
  const range = shareRange(share);
  if (range === 'none') return share.mean === 0 ? `Nobody ${verb}s` : `Hardly anybody ${verb}s`;
  return `${capital(range)} of people ${verb}`;
}

function changeSentence(
  change: Ranged,
  stake: Stake,
  verb: string,
  { against, replicates }: Pick<Comparison, 'against' | 'replicates'>,
): string {
  const size = weeklySize(change.mean, stake);
  const range = changeRanges(change, stake, replicates);
  if (!saysSomething(size)) return `On average a person ${verb} as much as under ${against} (${range})`;
  const way = change.mean < 0 ? 'less' : 'more';
  return `On average a person ${verb} ${size.replace(' min', ' minutes of care')} a week ${way} than under ${against} (${range})`;
}

/** Where the average lies, and where single runs do. */
function changeRanges(change: Ranged, stake: Stake, replicates: number): string {
  const interval = intervalOf(change, replicates);
  if (interval === null) return 'one run, which shows no spread';
  if (change.mean === 0 && change.standardError === 0) return 'in every run';
  const between = (low: number, high: number): string =>
    `${formatWeekly(low, stake)} to ${formatWeekly(high, stake)}`;
  return `95% interval: ${between(interval.low, interval.high)}; ${runsBetween(replicates)}: ${nearly(replicates)}${between(change.p5, change.p95)}`;
}
