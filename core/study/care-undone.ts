import { formatAmount } from '../figures/amount.ts';
import type { IndicatorId } from '../model/indicators.ts';
import type { SimulationResult } from '../run/result.ts';

/**
 * The largest part of home care that councils in England are known to have left undone: beyond it a result is no state of things that a
 * council could have left as it was.
 */
export const CARE_UNDONE = 'care.undone.worst';

/** What is looked at in a result. */
type Looked = Pick<SimulationResult, 'options' | 'scenarios' | 'indicators' | 'years'>;
type Side = Looked['scenarios'][number];

/**
 * A warning for each option under which more planned care did not come, over the whole time or in some financial year, than councils
 * are known to have left undone: how much, when it was worst, what the law says, and what of a lower spend it takes away. Gross spend
 * pays for more than personal care, so the share that is told is rather too low than too high.
 * @param most the parameter CARE_UNDONE, a share; undefined where the register has none: then nothing is told.
 * @returns a paragraph for each such option, in the order of the result; none for a result made before such care was counted.
 * Source: Care Act 2014 sections 5 and 18; docs/decisions/0021.
 */
export function careUndone(result: Looked, most: number | undefined): readonly string[] {
  const { scenarios, indicators } = result;
  if (most === undefined || !indicators.includes('council.not-given')) return [];
  return scenarios.flatMap((side) => {
    const worst = worstYear(result, side);
    const overall = share(headline(side, 'council.not-given'), headline(side, 'council.spend.gross'));
    if (overall <= most && (worst === null || worst.undone <= most)) return [];
    return [
      [
        amount(result, side, overall),
        ...(worst === null ? [] : [inWorstYear(worst)]),
        `In the worst quarter counted, councils in England left ${percent(most)} of home care undone.`,
        'No council could lawfully leave it so: it must meet needs that are eligible (Care Act 2014, section 18) and see to it that there is care to be bought (section 5).',
        fill(side),
        ...against(result, side),
      ].join(' '),
    ];
  });
}

type Year = { readonly name: string; readonly undone: number; readonly met: number };

/** The financial year with the largest part undone; null where nothing was, or in a result made before years were summed up. */
function worstYear({ years, indicators }: Looked, side: Side): Year | null {
  const of = (id: IndicatorId, year: number): number =>
    side.years.mean[indicators.indexOf(id) * years.length + year];
  const all = years.map(({ name }, year) => ({
    name,
    undone: share(of('council.not-given', year), of('council.spend.gross', year)),
    met: of('care.need.met', year),
  }));
  return all.reduce<Year | null>((worst, year) => (year.undone > (worst?.undone ?? 0) ? year : worst), null);
}

function amount(result: Looked, side: Side, overall: number): string {
  return `Under ${nameOf(result, side)} planned care worth ${pounds(headline(side, 'council.not-given'))} did not come: ${percent(overall)} of that and gross spend together.`;
}

function inWorstYear({ name, undone, met }: Year): string {
  return `It was worst in ${name}, with ${percent(undone)}; of all personal care and community support that anybody needed ${percent(met)} was given that year.`;
}

function fill(side: Side): string {
  return `At the framework’s rate it would take ${pounds(headline(side, 'council.not-given'))} to buy, less what direct payments and funds had been paid for it, and more where nobody takes that rate; gross spend was ${pounds(headline(side, 'council.spend.gross'))}.`;
}

/** What an option that spends less than the first leaves undone beyond it. */
function against(result: Looked, side: Side): readonly string[] {
  const [first] = result.scenarios;
  const less = headline(first, 'council.spend.gross') - headline(side, 'council.spend.gross');
  const more = headline(side, 'council.not-given') - headline(first, 'council.not-given');
  if (less <= 0 || more <= 0) return [];
  return [
    `Against ${nameOf(result, first)} it spends ${pounds(less)} less and leaves care worth ${pounds(more)} more undone: what has not come is no saving.`,
  ];
}

function share(undone: number, spent: number): number {
  const both = undone + spent;
  return both === 0 ? 0 : undone / both;
}

function headline({ headlines }: Side, id: IndicatorId): number {
  return headlines.find(({ indicator }) => indicator === id)?.mean ?? 0;
}

function nameOf({ options }: Looked, { option }: Side): string {
  return `“${options.find(({ id }) => id === option)?.name ?? option}”`;
}

function pounds(value: number): string {
  return formatAmount(value, 'pounds');
}

function percent(value: number): string {
  return formatAmount(value, 'share');
}
