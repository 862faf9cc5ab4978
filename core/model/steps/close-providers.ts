import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { ACCOUNTS, cashOf, PURPOSE, settle } from '../ledger.ts';
import { defineStep } from '../step.ts';
import { DECIDES_AGAIN, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/** A provider closes when its cash has stayed below its overdraft limit too long, or for reasons of its own. */
export const closeProviders = defineStep({
  name: 'close-providers',
  purpose: 'Close providers that have run out of cash or patience; their clients look for another.',
  source: 'Evidence provider.overdraft, provider.patience, provider.closure.natural, failure.lag.',
  simplifies: [
    'No provider foresees its end, merges, is bought, or hands back one contract and keeps the rest.',
    "The council's own service never closes, whatever it costs.",
    'The chance of closing for other reasons does not fall with age, quality or size.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'market.peopleRows',
    'market.providerRows',
    'providers.inHouse',
    'providers.cost',
  ],
  writes: [
    'people.provider',
    'people.displaced',
    'people.wanted',
    'people.notice',
    'people.changesForced',
    'people.decides',
    'providers.open',
    'providers.monthsBelow',
    'providers.closureLeft',
    'providers.booked',
    'providers.staff',
    'market.closedInsolvent',
    'market.closedOther',
    'market.changesForced',
    'market.listStale',
    'market.staffReleased',
  ],
  posts: ['closing balance'],
  parameters: ['provider.overdraft', 'provider.patience', 'provider.closure.natural', 'staff.follow'],
  levers: [],
  apply({ people, providers, market, ledger }, { parameters }) {
    const { open, monthsBelow, closureLeft, cost } = providers;
    const hazard = parameters['provider.closure.natural'] / MONTHS_PER_YEAR;
    market.closedInsolvent[0] = 0;
    market.closedOther[0] = 0;
    market.changesForced[0] = 0;
    // Those who followed nobody since the last closures have left the trade.
    market.staffReleased[0] = 0;

    for (let row = 0; row < market.providerRows[0]; row++) {
      if (open[row] === 0 || providers.inHouse[row] === 1) continue;
      const below = ledger.balance[cashOf(ledger, row)] < -parameters['provider.overdraft'] * cost[row];
      monthsBelow[row] = below ? monthsBelow[row] + 1 : 0;
      closureLeft[row] -= hazard;
      if (monthsBelow[row] >= parameters['provider.patience']) {
        market.closedInsolvent[0]++;
        close(row);
      } else if (closureLeft[row] <= 0) {
        market.closedOther[0]++;
        close(row);
      }
    }
    if (market.closedInsolvent[0] + market.closedOther[0] > 0) releaseClients();

    function close(row: number): void {
      open[row] = 0;
      market.staffReleased[0] += roundHalfUp(providers.staff[row] * parameters['staff.follow']);
      providers.booked[row] = 0;
      providers.staff[row] = 0;
      settle(ledger, PURPOSE['closing balance'], cashOf(ledger, row), ACCOUNTS.owners);
      market.listStale[0] = 1;
    }

    function releaseClients(): void {
      for (let person = 0; person < market.peopleRows[0]; person++) {
        const provider = people.provider[person];
        if (people.present[person] === 1 && provider !== NO_PROVIDER && open[provider] === 0) {
          people.provider[person] = NO_PROVIDER;
          people.displaced[person] = 1;
          people.wanted[person] = 0;
          people.notice[person] = 0;
          people.changesForced[person]++;
          if (people.deployment[person] !== SELF_FUNDER) people.decides[person] = DECIDES_AGAIN;
          market.changesForced[0]++;
        }
      }
    }
  },
});
