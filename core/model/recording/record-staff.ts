import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../../time/weeks.ts';
import type { State } from '../state.ts';
import type { ProviderIndicator } from './provider-indicator.ts';
import { share } from './share.ts';

type StaffIndicator = Extract<
  ProviderIndicator,
  `providers.${'vacancy' | 'turnover' | 'pay' | 'training' | 'rating' | 'capacity' | 'utilisation' | 'hours.worked' | 'travel'}`
>;

/** Who works for providers and how their time is spent. */
export function recordStaff({ providers, market }: State): { readonly [I in StaffIndicator]: number } {
  const { open, inHouse, staff, vacancies, leavers, hired, dismissed, pay, training, rating } = providers;
  const { delivered, capacity, travel, waited } = providers;
  let employed = 0;
  let wanted = 0;
  let left = 0;
  let before = 0;
  let paid = 0;
  let trained = 0;
  let minutes = 0;
  let able = 0;
  let rated = 0;
  let betweenVisits = 0;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (inHouse[row] === 1) continue;
    minutes += delivered[row];
    able += capacity[row];
    rated += delivered[row] * rating[row];
    betweenVisits += travel[row] + waited[row];
    if (open[row] === 0) continue;
    employed += staff[row];
    wanted += staff[row] + vacancies[row];
    left += leavers[row];
    before += staff[row] + leavers[row] + dismissed[row] - hired[row];
    paid += staff[row] * pay[row];
    trained += staff[row] * training[row];
  }
  const worked = minutes + betweenVisits;
  return {
    'providers.vacancy': share(wanted - employed, wanted),
    'providers.turnover': share(left * MONTHS_PER_YEAR, before),
    'providers.pay': share(paid, employed) / PENCE_PER_POUND,
    'providers.training': share(trained, employed),
    'providers.rating': share(rated, minutes),
    'providers.capacity': able / MINUTES_PER_HOUR,
    'providers.utilisation': share(minutes, able),
    'providers.hours.worked': worked / MINUTES_PER_HOUR,
    'providers.travel': share(betweenVisits, worked),
  };
}
