/** How providers stand at the end of a month. The council's own service is none of them: it makes no margin and has no rivals. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { IndicatorId } from '../indicators.ts';
import type { State } from '../state.ts';
import { share } from './share.ts';

type ProviderIndicator = Extract<IndicatorId, `providers.${string}`>;

export function recordProviders({ providers, market }: State): { readonly [I in ProviderIndicator]: number } {
  const { open, inHouse, delivered, cost } = providers;
  const { blockRevenue, frameworkRevenue, isfRevenue, individualRevenue, deliveredIndividual } = providers;
  let standing = 0;
  let minutes = 0;
  let squares = 0;
  let revenue = 0;
  let costs = 0;
  let individual = 0;
  let individualMinutes = 0;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (inHouse[row] === 1) continue;
    standing += open[row];
    minutes += delivered[row];
    squares += delivered[row] * delivered[row];
    revenue += blockRevenue[row] + frameworkRevenue[row] + isfRevenue[row] + individualRevenue[row];
    costs += cost[row];
    individual += individualRevenue[row];
    individualMinutes += deliveredIndividual[row];
  }
  return {
    'providers.standing': standing,
    'providers.closed.insolvent': market.closedInsolvent[0],
    'providers.closed.other': market.closedOther[0],
    'providers.entered': market.entered[0],
    'providers.margin': share(revenue - costs, revenue),
    'providers.price.individual': share(individual * MINUTES_PER_HOUR, individualMinutes) / PENCE_PER_POUND,
    'providers.concentration': share(squares, minutes * minutes),
  };
}
