import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../api/types.ts';

/** Who pays, who stands, who gets care. */
export const ALWAYS = [
  'council.spend.net',
  // Beside what is spent, so that nobody takes care that did not come for a saving.
  'council.not-given',
  'people.payments',
  'providers.standing',
  'care.need.met',
  'care.waiting',
] as const satisfies readonly IndicatorId[];

/** Where nobody is to come to hold anything else: what is published for councils. */
const USUALLY = 'mix.any-direct-payment';

/** The other arrangements that people may be brought into. */
const ARRANGEMENTS = [
  'mix.isf',
  'mix.pooled',
  'mix.preferred-list',
  'mix.in-house',
] as const satisfies readonly IndicatorId[];

type Arrangement = (typeof ARRANGEMENTS)[number] | typeof USUALLY;
export type Leading = (typeof ALWAYS)[number] | Arrangement;

/** The figures that lead where an option is told: what it costs and brings, and the arrangement it means to bring people into. */
export function leadingOf(difference: SimulationResult['differences'][number] | undefined) {
  return [...ALWAYS, arrangementOf(difference?.headlines ?? [])] as const satisfies readonly Leading[];
}

/**
 * The arrangement that an option plans to bring most people into, reached or not: a plan that comes to nothing is told as well.
 * Direct payments lead unless another is to grow by more than they are.
 */
function arrangementOf(headlines: readonly Headline[]): Arrangement {
  const planned = (arrangement: IndicatorId): number =>
    headlines.find(({ indicator }) => indicator === `${arrangement}.wanted`)?.mean ?? 0;
  const payments = planned('mix.direct-payment') + planned('mix.mixed');
  const [most] = ARRANGEMENTS.filter((arrangement) => planned(arrangement) > Math.max(0, payments)).toSorted(
    (one, other) => planned(other) - planned(one),
  );
  return most ?? USUALLY;
}

/** The order in which the first screen draws them: what became of people before who waits. What did not come of the plan is told beside spend, in words alone. */
export function drawnFirst({ differences }: Pick<SimulationResult, 'differences'>): readonly IndicatorId[] {
  const [spend, , payments, standing, met, waiting, arrangement] = leadingOf(differences[0]);
  return [spend, payments, standing, met, arrangement, waiting];
}
