/** The providers a place starts with: how many, how large, of what kind and how old, and what they are owed. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/settle-market.ts';
const TESTS = ['test/core/model/generated-providers.test.ts'] as const;

export const settleProvidersEquations: readonly Equation[] = [
  {
    id: 'providers-sized',
    gives:
      'The sizes of the providers a place starts with: shares of micro, small, medium and large ones, with staff that together do what people need.',
    fills: [],
    formula: [
      'for identity = 0 to place.providers - 1: position = (identity + 0.5) / place.providers',
      'all = provider.size.micro + provider.size.small + provider.size.medium + provider.size.large',
      'size = micro where position < provider.size.micro / all; else small where position < (provider.size.micro + provider.size.small) / all; else medium where position < (provider.size.micro + provider.size.small + provider.size.medium) / all; else large',
      'weight = provider.clients.<size> * (0.5 + u(provider-make, identity, 3))',
      'agency-minutes = sum over everyone of staff-time-budgeted * (1 - starting-mix[direct-payment] of people.group * dp.employ.share.default); of a self-funder (people.deployment 2) the whole staff-time-budgeted',
      'staff-needed = agency-minutes * (1 + staff.headroom)',
      'staff = halfUp(max(workforce.hours.per.worker / (1 + place.travelShare) * 60, staff-needed * weight / sum of weight over all providers))',
    ],
    where: {
      'provider.clients.<size>':
        'provider.clients.micro, provider.clients.small, provider.clients.medium or provider.clients.large',
      'position < …': 'a position on a boundary itself belongs to the larger size',
      staff: 'whole minutes a week',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'age-at-start',
    gives:
      'How long a provider that is there at the start has been registered: within a band all ages are alike.',
    fills: [],
    formula: [
      'all = provider.age.0 + provider.age.2 + provider.age.4 + provider.age.6 + provider.age.10',
      'left = u(provider-start, identity, 1) * all; band = 0',
      'going through the bands 0, 2, 4, 6 in this order: where left >= provider.age.<band>, left = left - provider.age.<band> and the next band; else this band; after all four, band 10',
      'youngest = band * 12; eldest = the first month of the next band (24, 48, 72 or 120), and provider.age.oldest for band 10',
      'age-at-start = youngest + whole(u(provider-start, identity, 2) * max(1, eldest - youngest))',
    ],
    where: {
      band: 'years since registration at which it begins',
      'age-at-start': 'whole months, as is provider.age.oldest',
    },
    source: 'CQC register of community care locations.',
    code: 'core/model/entering/age.ts',
    tests: ['test/core/model/entering/age.test.ts', ...TESTS],
  },
  {
    id: 'providers-at-start',
    gives:
      'The providers a place starts with, each made as a new one is, but of its size and age, with the cash its owners mean it to have and the margin that what the council and self-funders pay leaves.',
    fills: ['market.providerRows'],
    formula: [
      'market.providerRows = place.providers, the row of a provider being its identity',
      'v = u(provider-make, identity, 7)',
      'kind = SOCIAL_ENTERPRISE (1) where v < provider.kind.social-enterprise; else MICRO_PROVIDER (2) where size is micro; else AGENCY (0)',
      'reach = 0 where kind = MICRO_PROVIDER (2); else provider.coverage.small where size is micro or small; else provider.coverage',
      'usual-reserve = provider.reserves.small where size is micro or small, else provider.reserves.large',
      'capital-months = usual-reserve * exp(provider.reserves.spread * normal(provider-start, identity, 3))',
      'mean-rate = market.frameworkRate * (1 - place.selfFunderShare) + place.individualPrice * place.selfFunderShare',
      'at-rate = halfUp(mean-rate * halfUp(staff * (13/3)) / 60)',
      'outlook = max(-1, (at-rate - opening-cost) / at-rate) where at-rate > 0; else -1 where opening-cost > 0, 0 elsewhere',
      'fund-ready = 1 where u(provider-make, identity, 5) < isf.readiness, else 0',
      'one after another in order of identity, the equations from new-provider-known to new-provider-capital, with founded = 0 - age-at-start, the staff of providers-sized and these',
    ],
    where: {
      'opening-cost': 'pence a month for its staff',
      luck: 'replicate 0 of the seed for all of this; but providers.closureLeft is drawn with the replicate being run',
      'providers.price':
        'halfUp(place.individualPrice) for each, since the first asks that and the others what those before them ask',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/entering/new-provider.test.ts'],
  },
  {
    id: 'block-holders',
    gives:
      'The largest providers hold the block, in proportion to their staff, and serve the whole place under it.',
    fills: ['providers.blockShare', 'providers.coverage'],
    formula: [
      'only where groups.guaranteedAtStart > 0 for some client group; else nobody holds any',
      'holders = the first up(place.providers * provider.block.holders) providers by providers.staff, most first, the lowest row among equals',
      'of each holder: providers.blockShare = providers.staff / sum of providers.staff over the holders',
      'of each holder: providers.coverage = 2^place.localities - 1, which is every locality',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'opening-debts',
    gives:
      'What the council owes providers that have been trading: what each would bill in a month, for the months it takes to be paid.',
    fills: ['providers.dueNext', 'providers.dueAfter', 'providers.dueThird', 'providers.dueFourth'],
    formula: [
      'clients = place.clients18to64 + place.clients65plus; self-funders = halfUp(self-funders-expected)',
      'framework-part = 1 - self-funders / max(1, clients + self-funders)',
      'for each provider:',
      'minutes = halfUp(halfUp(providers.staff * (13/3)) * framework-part / (1 + staff.headroom))',
      'invoice = halfUp(market.frameworkRate * minutes / 60)',
      'delay = min(4, max(0, provider.debtor.council / (365/12)))',
      'earlier = min(3, whole(delay))',
      'early = halfUp(invoice * (earlier + 1 - delay)); late = invoice - early',
      'paid(n) = early where n = earlier, late where n = earlier + 1, 0 for every other of the months n = 0 to 4 after the invoice',
      'providers.dueFourth = paid(4)',
      'providers.dueThird = paid(3) + paid(4)',
      'providers.dueAfter = paid(2) + paid(3) + paid(4)',
      'providers.dueNext = paid(1) + paid(2) + paid(3) + paid(4)',
    ],
    where: {
      'provider.debtor.council': 'days from the care to its payment',
      '365/12': 'days in a month',
      paid: 'whole pence; no payment is made before the first month',
    },
    code: CODE,
    tests: ['test/core/model/opening-debts.test.ts', 'test/core/model/paying/falls-due.test.ts'],
  },
];
