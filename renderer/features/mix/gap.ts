import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { amountsAlike } from '../../../core/figures/alike.ts';
import { formatAmount, saysSomething } from '../../../core/figures/amount.ts';
import { nearly, runsBetween } from '../../../core/figures/range-words.ts';
import { longMonth } from '../../format/month.ts';

export const GAP: IndicatorId = 'mix.gap';

/** Why people are not where the plan would have them: as a label, and after "because". */
export const REASONS = [
  { id: 'mix.gap.unable', label: 'Nobody may hold it for them', because: 'nobody may hold it for them' },
  { id: 'mix.gap.unaware', label: 'Had not been told of it', because: 'they had not been told of it' },
  { id: 'mix.gap.unserved', label: 'Nobody supplies it', because: 'nobody supplies it where they live' },
  { id: 'mix.gap.prefers', label: 'Chose otherwise', because: 'they chose otherwise' },
  { id: 'mix.gap.unreviewed', label: 'Not yet reviewed', because: 'they have not been reviewed yet' },
] as const satisfies readonly { id: IndicatorId; label: string; because: string }[];
export type ReasonId = (typeof REASONS)[number]['id'];

/** Wanted against achieved under one option at the end. */
export type Gap = {
  readonly option: string;
  readonly gap: Headline;
  readonly reasons: Readonly<Record<ReasonId, Headline>>;
};

/** The gap of every option given; an option whose result was made before gaps were recorded has none. */
export function gapsOf(result: SimulationResult, options: ReadonlySet<string>): readonly Gap[] {
  return result.scenarios.flatMap(({ option, headlines }) => {
    const of = (id: IndicatorId): Headline | undefined => headlines.find(({ indicator }) => indicator === id);
    const gap = of(GAP);
    const reasons = REASONS.flatMap(({ id }) => {
      const headline = of(id);
      return headline === undefined ? [] : [[id, headline] as const];
    });
    if (gap === undefined || reasons.length < REASONS.length || !options.has(option)) return [];
    return [{ option, gap, reasons: Object.fromEntries(reasons) as Gap['reasons'] }];
  });
}

/** Sizes a bar may be drawn to, so that a small gap looks small. */
const WHOLES = [0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** The share of people that the full width of a bar stands for: a round one that holds the widest gap. */
export function fullWidth(gaps: readonly Gap[]): number {
  const widest = Math.max(0, ...gaps.map(({ gap }) => gap.mean));
  return WHOLES.find((whole) => whole >= widest) ?? 1;
}

/** "Under …, 6.2% of council-supported people are not where the plan would have them in March 2031 (…)". */
export function gapSentence({ gap, reasons }: Gap, name: string, month: string, replicates: number): string {
  const when = longMonth(month);
  const [size, low, high] = amountsAlike([gap.mean, gap.p5, gap.p95], 'share');
  if (!saysSomething(size))
    return `Under “${name}” council-supported people are where the plan would have them in ${when}.`;
  const range =
    replicates < 2
      ? 'one run, which shows no spread'
      : `${runsBetween(replicates)}: ${nearly(replicates)}${low} to ${high}`;
  const most = REASONS.reduce((one, other) => (reasons[other.id].mean > reasons[one.id].mean ? other : one));
  const part = reasons[most.id].mean;
  const how = part > gap.mean / 2 ? 'mostly' : 'most often';
  return `Under “${name}” ${size} of council-supported people are not where the plan would have them in ${when} (${range}), ${how} because ${most.because} (${formatAmount(part, 'share')}).`;
}

/** What is said of an option that leaves people to choose. */
export function noPlanSentence(name: string, from: string): string {
  return `Under “${name}” no mix is planned from ${longMonth(from)}: people are left to choose, so there is nothing to fall short of.`;
}

export function gapFile(
  result: SimulationResult,
  gaps: readonly Gap[],
  nameOf: (option: string) => string,
): TableFile {
  const rows = gaps.flatMap(({ option, gap, reasons }) =>
    [gap, ...REASONS.map(({ id }) => reasons[id])].map(({ indicator, mean, p5, p95, standardError }) => [
      nameOf(option),
      indicator,
      mean,
      p5,
      p95,
      standardError,
    ]),
  );
  return {
    origin: originRows(result, nameOf),
    rows: [['under', 'id', 'mean', 'p5', 'p95', 'standardError'], ...rows],
  };
}
