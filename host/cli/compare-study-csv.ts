import type { CompareAnswer } from '../../core/study/compare.ts';
import { csvTable } from './csv-table.ts';
import { limitWords } from './limit-text.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';

const COLUMNS = [
  'option',
  'against',
  'future',
  'kind',
  'id',
  'unit',
  'verdict',
  'level',
  'estimate',
  'standard_error',
  'low',
  'high',
  'interval_confidence',
  'wanted',
  'runs',
  'more_runs',
  'widening',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string | number | undefined };

/** A row for each answer. What a kind of row has no use for, and what nobody knows, is left empty. */
export function compareStudyCsv(answer: CompareAnswer): string {
  return csvTable(COLUMNS, [...differenceRows(answer), ...limitRows(answer)]);
}

function differenceRows({ option, against, future, differences, plans }: CompareAnswer): readonly Row[] {
  return differences.map(({ indicator, verdict, level, difference, worth, more, widening }) => ({
    option,
    against,
    future,
    kind: 'difference',
    id: indicator,
    unit: measureWords(indicator)?.unit,
    verdict,
    level: level ?? undefined,
    estimate: difference?.mean,
    standard_error: difference?.standardError,
    low: difference?.interval?.low,
    high: difference?.interval?.high,
    interval_confidence: plans.differences.confidence,
    wanted: worth ?? undefined,
    runs: difference?.replicates ?? 0,
    more_runs: more ?? undefined,
    widening,
  }));
}

function limitRows(answer: CompareAnswer): readonly Row[] {
  const { option, against, future, limits, plans, probability } = answer;
  return limits.map(({ limit, verdict, chance, more }) => ({
    option,
    against,
    future,
    kind: 'limit',
    id: limitWords(limit),
    verdict,
    estimate: chance?.share,
    low: chance?.interval.low,
    high: chance?.interval.high,
    interval_confidence: plans.limits.confidence,
    wanted: probability,
    runs: chance?.of ?? 0,
    more_runs: more ?? undefined,
  }));
}
