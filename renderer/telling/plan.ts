import type { IndicatorId } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../api/types.ts';
import { withinSentence } from '../format/option-name.ts';
import { inYear } from './yearly.ts';
import type { Column, Sum } from './yearly.ts';
import { fullYearEffects } from './full-year.ts';

export type PlanRow = {
  readonly id: string;
  readonly label: string;
  /** What it is of; null for what is left over between others. */
  readonly indicator: IndicatorId | null;
  /** An amount; one that may lie on either side of nothing, with its sign and interval; or a change of one, with the same. */
  readonly kind: 'amount' | 'signed' | 'change';
  readonly isTotal: boolean;
  readonly sums: readonly (Sum | null)[];
};

export type PlanGroup = { readonly name: string; readonly rows: readonly PlanRow[] };

const FAILURE: IndicatorId = 'council.failure';

/** What net spend comes to beyond what is set aside for it. */
export const OVER_BUDGET = 'Over the care budget (−: under it)';

/** What the row on failures means; null where the table has none: nothing is compared, or the result is from before it was recorded. */
export function failureMeaning({ differences, indicators }: SimulationResult): string | null {
  if (differences.length === 0 || !indicators.includes(FAILURE)) return null;
  return 'Providers that fail or refuse: what it costs to place their people again, and to pay above the framework rate where nobody takes it. It is in gross and net already, so what failures avoided save has been taken off.';
}

/** What the medium-term plan asks for: each option's gross, income and net by financial year, and what an option changes of it. */
export function planOf(
  result: SimulationResult,
  place: number,
  nameOf: (option: string) => string,
): readonly PlanGroup[] {
  const difference = result.differences[place];
  const columns = [result.scenarios[0], result.scenarios[place + 1]].filter((each) => each !== undefined);
  const levels = columns.map((column) => ({
    name: nameOf(column.option),
    rows: levelRows(result, column, column.option),
  }));
  if (difference === undefined) return levels;
  const of = (id: IndicatorId): readonly (Sum | null)[] =>
    result.years.map((_, year) => inYear(result, difference, id, year));
  return [
    {
      name: `${nameOf(difference.option)} against ${withinSentence(difference.against, nameOf)}`,
      rows: [
        change('gross-change', 'Gross', 'council.spend.gross', of('council.spend.gross')),
        { ...change('net-change', 'Net', 'council.spend.net', of('council.spend.net')), isTotal: true },
        ...(failureMeaning(result) !== null
          ? [change('failure', 'Of net, providers that fail or refuse', FAILURE, of(FAILURE))]
          : []),
        change(
          'full-year',
          'Net, full-year effect',
          'council.spend.net',
          fullYearEffects(result, difference),
        ),
      ],
    },
    ...levels.toReversed(),
  ];
}

function levelRows(result: SimulationResult, column: Column, option: string): readonly PlanRow[] {
  const of = (id: IndicatorId): readonly (Sum | null)[] =>
    result.years.map((_, year) => inYear(result, column, id, year));
  const gross = of('council.spend.gross');
  const net = of('council.spend.net');
  const contributions = of('people.contributions');
  return [
    amount(`${option}-gross`, 'Gross', 'council.spend.gross', gross),
    amount(
      `${option}-charges`,
      'Charges due',
      'people.contributions',
      contributions.map((sum) => less(sum)),
    ),
    amount(
      `${option}-other`,
      'Other income less charges given up',
      null,
      net.map((sum, year) => rest(sum, gross[year] ?? null, contributions[year] ?? null)),
    ),
    { ...amount(`${option}-net`, 'Net', 'council.spend.net', net), isTotal: true },
    amount(`${option}-envelope`, 'Care budget', 'council.envelope', of('council.envelope')),
    {
      ...amount(`${option}-over`, OVER_BUDGET, 'council.over-spend', of('council.over-spend')),
      kind: 'signed',
    },
  ];
}

type Sums = PlanRow['sums'];

function amount(id: string, label: string, indicator: IndicatorId | null, sums: Sums): PlanRow {
  return { id, label, indicator, kind: 'amount', isTotal: false, sums };
}

function change(id: string, label: string, indicator: IndicatorId, sums: Sums): PlanRow {
  return { id, label, indicator, kind: 'change', isTotal: false, sums };
}

/** Income stands below zero, so that the column adds up. */
function less(sum: Sum | null): Sum | null {
  return sum === null ? null : { ...sum, mean: -sum.mean };
}

/** What leads from gross less charges to net. */
function rest(net: Sum | null, gross: Sum | null, charges: Sum | null): Sum | null {
  if (net === null || gross === null || charges === null) return null;
  return { mean: net.mean - gross.mean + charges.mean, standardError: null };
}
