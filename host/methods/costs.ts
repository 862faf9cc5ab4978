import { ContractError } from '../../contract/errors.ts';
import type { CheckedParams, Result } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import { CAREWORKER_LINES } from '../../core/costing/contact-hour.ts';
import type { HourCost } from '../../core/costing/contact-hour.ts';
import { COST_LINE_IDS } from '../../core/costing/cost-line.ts';
import { HOUR_PARAMETERS, hourOfHomeCare } from '../../core/costing/hour-figures.ts';
import type { HourChoices } from '../../core/costing/hour-figures.ts';
import { ladders } from '../../core/ladder/ladder.ts';
import { parseMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import { compareWithReturns, COMPARED_ITEMS, RETURNED } from '../costing/compare-hour.ts';
import type { ComparedItem } from '../costing/compare-hour.ts';
import { readReturns } from '../costing/cost-returns.ts';
import { figureIn } from '../costing/dated-figure.ts';
import { ladderTerms } from '../costing/ladder-terms.ts';
import { FIGURES, usedFigures, valuesOf } from '../costing/used-figures.ts';
import type { UsedFigures } from '../costing/used-figures.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known } from './known.ts';

type HourOrder = CheckedParams<'costing.hour'>;
type HourAnswer = Result<'costing.hour'>;

const CAREWORKER = new Set(CAREWORKER_LINES);

/** What an hour of care costs and what a budget buys. Neither needs a run. */
export function costMethods(
  catalogue: Catalogue,
): Pick<Handlers, 'costing.hour' | 'costing.returns' | 'ladder.climb'> {
  return {
    'costing.hour': (order) => known(() => refused(() => hourAnswer(catalogue, order))),
    'costing.returns': (order) => known(() => refused(() => returnsAnswer(catalogue, order))),
    'ladder.climb': ({ month, ...order }) =>
      known(() =>
        refused(() => {
          if (order.contribution > order.gross) {
            throw new RangeError(
              'A charge never exceeds the budget: give a contribution of at most the budget.',
            );
          }
          const terms = ladderTerms(catalogue, { ...order, month: parseMonth(month) });
          return {
            month,
            vatRate: terms.vat.rate,
            ladders: ladders(terms).map((ladder) => ({ ...ladder, rungs: [...ladder.rungs] })),
          };
        }),
      ),
  };
}

function hourAnswer(catalogue: Catalogue, order: HourOrder): HourAnswer {
  const month = parseMonth(order.month);
  const used = usedIn(catalogue, order, month);
  const cost = hourOfHomeCare(valuesOf(used), choicesOf(order));
  return {
    month: order.month,
    wage: order.wage,
    floor: figureIn(catalogue.readParameters(), 'wage.nlw', month).value,
    lines: linesOf(cost),
    careworker: cost.careworker,
    business: cost.business,
    surplus: cost.surplus,
    price: cost.price,
    figures: FIGURES.map((figure) => {
      const { value, register } = used[figure];
      return {
        figure,
        parameter: HOUR_PARAMETERS[figure],
        value,
        register: register === null ? null : sourceOf(register.from),
      };
    }),
  };
}

function sourceOf({
  from,
  low,
  high,
  grade,
  source,
}: {
  from: string;
  low: number;
  high: number;
  grade: 'A' | 'B' | 'C' | 'D';
  source: string;
}) {
  return { from, low, high, grade, source };
}

function linesOf({ lines }: HourCost): HourAnswer['lines'] {
  return COST_LINE_IDS.map((id) => ({ line: id, perHour: lines[id], careworker: CAREWORKER.has(id) }));
}

function returnsAnswer(catalogue: Catalogue, order: HourOrder): Result<'costing.returns'> {
  const figures = valuesOf(usedIn(catalogue, order, RETURNED));
  const { councils } = compareWithReturns(figures, choicesOf(order), readReturns(catalogue.folder));
  const all = councils.flatMap(({ comparisons }) => comparisons);
  const items = (Object.keys(COMPARED_ITEMS) as ComparedItem[]).map((item) => {
    const own = all.filter((comparison) => comparison.item === item);
    return {
      item,
      councils: own.length,
      within: own.filter(({ within }) => within).length,
      ours: middle(own.map(({ ours }) => ours * 100)),
      lower: middle(own.map(({ lower }) => lower * 100)),
      upper: middle(own.map(({ upper }) => upper * 100)),
    };
  });
  return { councils: councils.length, items };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

function usedIn(catalogue: Catalogue, { given }: HourOrder, month: Month): UsedFigures {
  return usedFigures((figure) => given[figure], catalogue.readParameters(), month);
}

function choicesOf({ wage, individualShare, pensionOn, workers, surplusAmount }: HourOrder): HourChoices {
  return {
    wage,
    individualShare,
    pensionOn,
    workers,
    ...(surplusAmount === undefined ? {} : { surplusAmount }),
  };
}

function refused<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) throw new ContractError('invalid-request', error.message);
    throw error;
  }
}
