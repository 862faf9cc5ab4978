/** A drill over its replicates: the mean of every figure and how far it ranges. */
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { DrilledReplicate, Failure } from './drill.ts';
import { DEPLOYMENT_NAMES } from '../../model/vocabulary.ts';

/** Over the replicates in which the provider closed by order. */
export type Range = { readonly mean: number; readonly lowest: number; readonly highest: number };

export type DrillFigure = {
  readonly id: string;
  readonly label: string;
  readonly unit: 'people' | 'providers' | 'minutes' | 'minutes a week' | 'pence' | 'months';
  /** Null where there is nothing to measure in any replicate. */
  readonly range: Range | null;
  /** In how many replicates there is something to measure: what the range is over. */
  readonly measured: number;
};

export type DrillSummary = {
  readonly replicates: number;
  /** Of them, those in which it traded until the month and closed in it by order. */
  readonly drilled: number;
  readonly figures: readonly DrillFigure[];
  /** Who takes those displaced: people on average over the replicates, most first. */
  readonly takers: readonly { readonly identity: number; readonly people: number }[];
  /** Others that end only with the drill, or only without it, and in how many replicates. */
  readonly failed: readonly { readonly identity: number; readonly replicates: number }[];
  readonly spared: readonly { readonly identity: number; readonly replicates: number }[];
};

const MEDIAN = 0.5;
const NINE_IN_TEN = 0.9;

/** @param all what each replicate comes to; null for those in which there was nothing to drill. */
export function drillSummary(all: readonly (DrilledReplicate | null)[]): DrillSummary {
  const drilled = all.filter((each) => each !== null);
  return {
    replicates: all.length,
    drilled: drilled.length,
    figures: figuresOf(drilled),
    takers: takersOf(drilled),
    failed: countedFailures(drilled.map(({ failed }) => failed)),
    spared: countedFailures(drilled.map(({ spared }) => spared)),
  };
}

function figuresOf(drilled: readonly DrilledReplicate[]): readonly DrillFigure[] {
  const localities = [
    ...new Set(drilled.flatMap(({ displaced }) => displaced.map(({ locality }) => locality))),
  ];
  return [
    people('displaced', 'People displaced', ({ displaced }) => displaced.length),
    people('complex', '  with complex needs', ({ displaced }) => displaced.filter((d) => d.isComplex).length),
    ...CLIENT_GROUPS.map((name) =>
      people(
        `group.${name}`,
        `  ${name}`,
        ({ displaced }) => displaced.filter((d) => d.group === name).length,
      ),
    ),
    ...DEPLOYMENT_NAMES.map((name) =>
      people(
        `deployment.${name}`,
        `  ${name}`,
        ({ displaced }) => displaced.filter((d) => d.deployment === name).length,
      ),
    ),
    ...localities
      .sort((a, b) => a - b)
      .map((n) =>
        people(
          `locality.${n}`,
          `  locality ${n}`,
          ({ displaced }) => displaced.filter((d) => d.locality === n).length,
        ),
      ),
    figure('care', 'Care they drew on', 'minutes a week', ({ care }) => care),
    people('served', 'Served again', ({ waits }) => waits.filter(({ months }) => months !== null).length),
    people(
      'left',
      'Died or moved before anyone came',
      ({ waits }) => waits.filter(({ left }) => left).length,
    ),
    people(
      'never',
      'Still without anyone at the end',
      ({ waits }) => waits.filter(({ months, left }) => months === null && !left).length,
    ),
    figure('wait.median', 'Served again in month, half of them', 'months', (one) => waitOf(one, MEDIAN)),
    figure('wait.nine-in-ten', 'Served again in month, nine in ten', 'months', (one) =>
      waitOf(one, NINE_IN_TEN),
    ),
    figure('takers', 'Providers who take them', 'providers', (one) => takersIn(one).size),
    figure('lost.displaced', 'Care lost by those displaced', 'minutes', (one) => one.lostByDisplaced),
    figure('lost.all', 'Care lost by everyone together', 'minutes', (one) => one.lostByAll),
    figure('council', 'The council pays more, net', 'pence', (one) => one.councilPays),
    figure('failed', 'Others that end only because of it', 'providers', (one) => one.failed.length),
    figure('spared', 'Others that end only without it', 'providers', (one) => one.spared.length),
  ];

  function people(id: string, label: string, count: (one: DrilledReplicate) => number): DrillFigure {
    return figure(id, label, 'people', count);
  }

  function figure(
    id: string,
    label: string,
    unit: DrillFigure['unit'],
    measure: (one: DrilledReplicate) => number | null,
  ): DrillFigure {
    const values = drilled.map(measure).filter((value) => value !== null);
    return { id, label, unit, range: rangeOf(values), measured: values.length };
  }
}

/** Mean and extremes; null of nothing. */
export function rangeOf(values: readonly number[]): Range | null {
  if (values.length === 0) return null;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/** The month by which that share of those who stayed is served again: null where fewer ever are, or nobody stayed. */
function waitOf({ waits }: DrilledReplicate, share: number): number | null {
  const stayed = waits.filter(({ left }) => !left);
  const sorted = stayed.map(({ months }) => months ?? Infinity).sort((a, b) => a - b);
  const at = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return at === undefined || at === Infinity ? null : at;
}

function takersIn({ waits }: DrilledReplicate): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { provider } of waits) {
    if (provider !== null) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return counts;
}

function takersOf(drilled: readonly DrilledReplicate[]): DrillSummary['takers'] {
  const counts = new Map<number, number>();
  for (const one of drilled) {
    for (const [identity, people] of takersIn(one))
      counts.set(identity, (counts.get(identity) ?? 0) + people);
  }
  return [...counts]
    .map(([identity, people]) => ({ identity, people: people / drilled.length }))
    .sort((a, b) => b.people - a.people || a.identity - b.identity);
}

function countedFailures(failures: readonly (readonly Failure[])[]): DrillSummary['failed'] {
  const counts = new Map<number, number>();
  for (const { identity } of failures.flat()) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return [...counts]
    .map(([identity, replicates]) => ({ identity, replicates }))
    .sort((a, b) => b.replicates - a.replicates || a.identity - b.identity);
}
