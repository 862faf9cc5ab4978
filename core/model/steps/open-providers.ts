import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { found, NEW_PROVIDER_PARAMETERS, NEW_PROVIDER_WRITES } from '../new-provider.ts';
import { claimProviderRow } from '../provider-row.ts';
import { defineStep } from '../step.ts';

/** New providers open at a steady pace, small, and grow only if people and the framework come to them. */
export const openProviders = defineStep({
  name: 'open-providers',
  purpose: 'Open new home care agencies.',
  source: 'Evidence provider.entry.default, provider.clients.micro.',
  simplifies: [
    'New agencies open at a steady pace whatever margins and unmet need invite; social enterprises and micro-providers of support are not told apart.',
  ],
  reads: ['providers.dueNext', 'providers.dueAfter'],
  writes: [
    ...NEW_PROVIDER_WRITES,
    'market.providerRows',
    'market.nextProvider',
    'market.entryOwed',
    'market.entered',
  ],
  posts: ['owner capital'],
  parameters: [
    ...NEW_PROVIDER_PARAMETERS,
    'provider.entry.default',
    'provider.clients.micro',
    'provider.reserves.small',
    'package.hours.median',
    'workforce.hours.per.worker',
  ],
  levers: [],
  apply({ providers, market, ledger, extent }, month) {
    const { parameters, place } = month;
    market.entered[0] = 0;
    market.entryOwed[0] += (place.providers * parameters['provider.entry.default']) / MONTHS_PER_YEAR;
    const firstHours = Math.max(
      parameters['workforce.hours.per.worker'],
      parameters['provider.clients.micro'] * parameters['package.hours.median'],
    );
    while (market.entryOwed[0] >= 1) {
      market.entryOwed[0]--;
      const newcomer = {
        identity: market.nextProvider[0]++,
        luck: month.luck,
        staffMinutes: roundHalfUp(firstHours * MINUTES_PER_HOUR),
        reserveMonths: parameters['provider.reserves.small'],
      };
      found({ providers, market, ledger }, claimProviderRow({ providers, market, extent }), newcomer, month);
      market.entered[0]++;
    }
  },
});
