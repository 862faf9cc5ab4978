import {
  DIRECT_PAYMENT,
  ISF,
  ISF_HOLDER,
  OPEN_MARKET,
  POOLED,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ONE, over, sum } from '../number.ts';
import type { Decimal } from '../number.ts';

/** What a provider's rounds hold beside the time with people. */
export function planRounds(market: Market, month: Month): void {
  const { providers, rounds, extent } = market;
  for (const [row, provider] of providers.entries()) {
    const clients = market.people.filter(
      (person) => person.present === 1 && person.provider === row && !person.wanted.isZero(),
    );
    const first = row * extent.localities;
    const there = rounds.slice(first, first + extent.localities);
    for (const [locality, round] of there.entries()) {
      const served = clients.filter((person) => person.locality === locality);
      round.minutes = sum(served.map(({ wanted }) => wanted));
    }
    provider.clients = clients.length;
    provider.clientsStarted = clients.filter(({ since }) => since === month.index).length;
    provider.clientsIndividual = clients.filter(buysAlone).length;

    const weeks = over(provider.delivered, provider.booked);
    const inMonth = (aWeek: readonly Decimal[]) => halfUp(sum(aWeek).times(weeks));
    provider.travel = inMonth(there.map(({ minutes }) => travelOfWeek(market, month, minutes)));
    provider.waited = inMonth(clients.map((person) => person.wanted.times(gapOf(month, person, provider))));
    provider.unsocial = inMonth(clients.map(({ wanted, unsocial }) => wanted.times(unsocial)));
    provider.complex = inMonth(clients.map(({ wanted, complexity }) => wanted.times(complexity)));
  }
}

/** Whether a person buys for themselves, or has a provider hold their budget. */
function buysAlone({ deployment, arranged }: Person): boolean {
  return (
    deployment === DIRECT_PAYMENT || deployment === ISF || (deployment === SELF_FUNDER && arranged === 0)
  );
}

/** Equation gap-of-person: waiting for a minute with a person. */
function gapOf(month: Month, { route }: Person, { flexibility }: Provider): Decimal {
  const usual = month.place('travelShare').times(month.parameter('cost.waiting.part'));
  if (route === POOLED) return usual.times(month.parameter('cost.waiting.pooled'));
  const setsTimes = route === OPEN_MARKET || route === ISF_HOLDER;
  return setsTimes ? usual.plus(month.parameter('cost.waiting.chosen').times(flexibility)) : usual;
}

/** Equation travel-of-week, of the visits in one locality. */
function travelOfWeek({ market }: Market, month: Month, care: Decimal): Decimal {
  const usual = month.place('travelShare').times(ONE.minus(month.parameter('cost.waiting.part')));
  const fixed = month.parameter('cost.travel.fixed').times(usual).times(care);
  const visits = care.div(month.parameter('cost.visit.mean'));
  const longest = month.parameter('cost.travel.most').times(usual).times(care);
  return least(fixed.plus(market.travelScale.times(visits.sqrt())), longest);
}
