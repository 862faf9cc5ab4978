import { roundHalfUp } from '../../money/rounding.ts';
import { helpProvidersEquations } from '../equations/help-providers.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { defineStep } from '../step.ts';

/** A grant softens the loss of clients who become the client elsewhere; it says nothing about who should leave. */
export const helpProviders = defineStep({
  name: 'help-providers',
  purpose: 'Pay providers the transitional grant for clients who took their budget elsewhere this month.',
  source: 'S1: a transitional grant to a provider losing a client.',
  simplifies: [
    'The grant is paid at once, for packages the council bought under block, framework or the preferred list, and asked back from nobody.',
    'What counts is the package as booked when the person left; a person who comes back to the same provider as its own client, or as the client of a fund it could not hold then, is counted as lost all the same.',
  ],
  reads: ['providers.open', 'providers.lostToBudgets', 'market.providerRows'],
  writes: ['providers.grantRevenue'],
  posts: ['transitional grant'],
  parameters: [],
  levers: ['grant.lost-client'],
  equations: helpProvidersEquations,
  apply({ providers, market, ledger }, { levers }) {
    const weeks = levers['grant.lost-client'];
    if (weeks === 0) return;
    for (let row = 0; row < market.providerRows[0]; row++) {
      const grant = roundHalfUp(weeks * providers.lostToBudgets[row]);
      if (providers.open[row] === 0 || grant === 0) continue;
      post(ledger, PURPOSE['transitional grant'], ACCOUNTS.council, cashOf(ledger, row), grant);
      providers.grantRevenue[row] += grant;
    }
  },
});
