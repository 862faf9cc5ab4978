/** How providers stand at the end of a month. The council's own service is none of them: it makes no margin and has no rivals. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { meanPrice } from '../paying/mean-price.ts';
import { revenueOf } from '../books/provider-revenue.ts';
import type { State } from '../state.ts';
import type { ProviderIndicator } from './provider-indicator.ts';
import { recordRunway } from './record-runway.ts';
import { recordStaff } from './record-staff.ts';
import { share } from './share.ts';

export function recordProviders(state: State): { readonly [I in ProviderIndicator]: number } {
  const { providers, market } = state;
  const { open, inHouse, delivered, cost, security } = providers;
  const { individualRevenue, deliveredIndividual } = providers;
  const rows = market.providerRows[0];
  let standing = 0;
  let minutes = 0;
  let squares = 0;
  let revenue = 0;
  let costs = 0;
  let secured = 0;
  let individual = 0;
  let individualMinutes = 0;
  for (let row = 0; row < rows; row++) {
    if (inHouse[row] === 1) continue;
    standing += open[row];
    minutes += delivered[row];
    squares += delivered[row] * delivered[row];
    revenue += revenueOf(providers, row);
    costs += cost[row];
    secured += delivered[row] * security[row];
    individual += individualRevenue[row];
    individualMinutes += deliveredIndividual[row];
  }
  const rate = market.frameworkRate[0];
  return {
    'providers.standing': standing,
    'providers.closed.insolvent': market.closedInsolvent[0],
    'providers.closed.voluntary': market.closedVoluntary[0],
    'providers.closed.other': market.closedOther[0],
    'providers.merged': market.merged[0],
    'providers.handed-back': market.handedBack[0],
    'providers.people-lost': market.changesForced[0],
    'providers.entered': market.entered[0],
    'providers.concentration': share(squares, minutes * minutes),
    'providers.placed-above': market.placedAbove[0],
    'providers.refused': market.refused[0],
    'providers.revenue': revenue / PENCE_PER_POUND,
    'providers.margin': share(revenue - costs, revenue),
    'providers.hours.individual': individualMinutes / MINUTES_PER_HOUR,
    'providers.price.individual': share(individual * MINUTES_PER_HOUR, individualMinutes) / PENCE_PER_POUND,
    'providers.price.premium': share(meanPrice(providers, rows, rate) - rate, rate),
    'providers.security': share(secured, minutes),
    ...recordRunway(state),
    ...recordStaff(state),
  };
}
