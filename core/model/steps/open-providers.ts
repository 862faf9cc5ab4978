import { roundHalfUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { openProvidersEquations } from '../equations/open-providers.ts';
import {
  CANDIDATE_PARAMETERS,
  candidateIdentity,
  candidateKind,
  candidatesAMonth,
} from '../entering/candidates.ts';
import { chanceToOpen, expectedMargin, INVITATION_PARAMETERS, shareWaiting } from '../entering/invitation.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { found, NEW_PROVIDER_PARAMETERS, NEW_PROVIDER_WRITES } from '../entering/new-provider.ts';
import { claimProviderRow } from '../entering/provider-row.ts';
import { careOfWorker } from '../staffing/worker.ts';
import { defineStep } from '../step.ts';
import { AGENCY, MICRO_PROVIDER } from '../vocabulary.ts';

/** New providers open where margins, people who wait and start-up support invite them: small, to grow if people come to them. */
export const openProviders = defineStep({
  name: 'open-providers',
  purpose: 'Open new agencies, social enterprises and micro-providers as far as the market invites them.',
  source:
    'Evidence provider.entry.default, provider.clients.micro; model brief 7 (margins, unmet need and support grants invite); sf.churn.growth.',
  simplifies: [
    'Every new provider starts with the staff of a micro one, serves part of the area, and has no clients before it opens.',
    'Those who think of opening look at the margin and the waiting of the place as a whole, not at those of their locality.',
    'Start-up support goes to every new social enterprise and micro-provider, whoever would have opened without it, and is never paid back.',
  ],
  reads: [
    'people.present',
    'people.provider',
    'people.route',
    'people.waiting',
    'providers.ended',
    'market.peopleRows',
  ],
  writes: [...NEW_PROVIDER_WRITES, 'providers.grantRevenue', 'market.providerRows', 'market.entered'],
  posts: ['owner capital', 'start-up grant'],
  parameters: [
    ...NEW_PROVIDER_PARAMETERS,
    ...CANDIDATE_PARAMETERS,
    ...INVITATION_PARAMETERS,
    'provider.clients.micro',
    'provider.coverage.small',
    'entry.capital',
    'package.hours.median',
  ],
  levers: ['grant.start-up'],
  equations: openProvidersEquations,
  apply({ people, providers, market, ledger, extent }, month) {
    const { index, luck, parameters, place, levers } = month;
    // On a ramp it passes through parts of a penny.
    const grant = roundHalfUp(levers['grant.start-up']);
    const candidates = candidatesAMonth(place.providers, parameters);
    const staffMinutes = firstStaff();
    market.entered[0] = 0;
    const prospect = {
      margin: expectedMargin(providers, market.providerRows[0]) ?? parameters['provider.margin.council'],
      waiting: shareWaiting(people, market.peopleRows[0]),
      grant,
    };
    const of = { atStart: place.providers, candidates };
    for (let n = 0; n < candidates; n++) {
      const identity = candidateIdentity(place.providers, index, n);
      const kind = candidateKind(identity, luck, parameters);
      const chance = chanceToOpen(kind, prospect, of, parameters);
      if (uniform(luck, STREAMS['provider-entry'], identity, 0) < chance) open(identity, kind);
    }

    function firstStaff(): number {
      const clients = parameters['provider.clients.micro'];
      const hours = clients * parameters['package.hours.median'];
      const oneWorker = careOfWorker(place.travelShare, parameters);
      return roundHalfUp(Math.max(oneWorker, hours * MINUTES_PER_HOUR));
    }

    function open(identity: number, kind: number): void {
      const row = claimProviderRow({ providers, market, extent });
      const newcomer = {
        identity,
        kind,
        founded: index,
        staffMinutes,
        reach: kind === MICRO_PROVIDER ? 0 : parameters['provider.coverage.small'],
        capitalMonths: parameters['entry.capital'],
        // Its owners plan for the usual margin once it has grown, not for that of its first small round.
        outlook: parameters['provider.margin.council'],
        isFundReady: false,
        luck,
      } as const;
      found({ providers, market, ledger }, row, newcomer, month);
      market.entered[0]++;
      if (kind === AGENCY || grant === 0) return;
      post(ledger, PURPOSE['start-up grant'], ACCOUNTS.council, cashOf(ledger, row), grant);
      providers.grantRevenue[row] = grant;
    }
  },
});
