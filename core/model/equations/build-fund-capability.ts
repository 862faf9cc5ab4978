import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/build-fund-capability.ts';
const STEP_TEST = 'test/core/model/steps/build-fund-capability.test.ts';

export const buildFundCapabilityEquations: readonly Equation[] = [
  {
    id: 'fund-outlay',
    gives:
      'What it costs a provider to become able to hold individual service funds, and the part of it that the council meets.',
    fills: [],
    formula: [
      'outlay = halfUp(fund.set-up.cost)',
      'grant = halfUp(outlay * grant.fund-set-up)',
      'own = outlay - grant',
    ],
    where: { outlay: 'whole pence, as are grant and own' },
    code: CODE,
    tests: [STEP_TEST],
  },
  {
    id: 'fund-demand',
    gives:
      'Care that people with a service fund buy or would, by locality, and how many providers hold funds there.',
    fills: [],
    formula: [
      'holders(locality) = number of providers with providers.open = 1 and providers.isfCapable = 1 whose providers.coverage has the bit of the locality',
      'for each person with people.present = 1 and people.deployment not SELF_FUNDER (2), in their people.locality:',
      'planned(locality) += staff-time-budgeted * constants.planned(people.group, arriving, isf)',
      'held(locality) += staff-time-budgeted where people.deployment = ISF (4), or where holders(locality) = 0 and people.barrier = NO_SUPPLY (3)',
      'minutes(locality) = max(held(locality), planned(locality))',
    ],
    where: {
      minutes: 'minutes of staff a week',
      'constants.planned(people.group, arriving, isf)':
        'row (people.group * 2 + 0) * 8 + 4 of the table of constants: the share the plan sets this month for individual service funds in the client group',
      'providers.isfCapable':
        'as the lists were kept at the beginning of the month: who builds in this step counts from next month on, so that minutes and holders are the same for every provider of the step',
    },
    code: 'core/model/pricing/fund-demand.ts',
    tests: [STEP_TEST],
  },
  {
    id: 'fund-margin',
    gives: 'What an hour planned in a fund leaves its holder: the fee, and the margin on what is delivered.',
    fills: [],
    formula: [
      'fund-price = halfUp(market.frameworkRate * isf.rate.ratio)',
      'delivered-part = 1 - isf.fee where isf.fee-payer is budget (0), 1 where it is council (1)',
      'fund-margin = fund-price * isf.fee + delivered-part * (fund-price - providers.marginalCost)',
    ],
    where: { 'fund-margin': 'pence for a planned hour, with parts of a penny' },
    code: 'core/model/pricing/fund-return.ts',
    tests: ['test/core/model/pricing/fund-return.test.ts'],
  },
  {
    id: 'fund-pays-back',
    gives:
      'Whether the fund hours a provider can hope for return its own part of the outlay within the months it gives it.',
    fills: [],
    formula: [
      'expected = sum over the localities in providers.coverage of minutes(locality) / (holders(locality) + 1)',
      'a-month = expected / 60 * (13/3) * fund-margin',
      'fund-pays-back = (a-month > 0 and a-month * fund.payback >= own)',
    ],
    where: {
      expected: 'minutes of staff a week: an equal part for each holder and the newcomer',
      'fund.payback': 'months',
    },
    code: 'core/model/pricing/fund-return.ts',
    tests: ['test/core/model/pricing/fund-return.test.ts', STEP_TEST],
  },
  {
    id: 'making-luck',
    gives:
      'The luck that made a provider: the same in every replicate for those a place starts with, that of the replicate for those who come later.',
    fills: [],
    formula: [
      'making-luck = replicate 0 of the seed where providers.identity < place.providers',
      'making-luck = the replicate being run elsewhere',
    ],
    where: { replicate: 'the second half of the key of a draw; the seed is the first' },
    code: 'core/model/entering/new-provider.ts',
    tests: ['test/core/model/entering/new-provider.test.ts'],
  },
  {
    id: 'fund-capability',
    gives:
      'Providers that become able to hold individual service funds, because the council asks it of them or because it pays, with the outlay paid and the council’s help received: neither is in its margin.',
    fills: ['providers.fundReady'],
    formula: [
      'for each provider in order of row:',
      'passed over where providers.open = 0, providers.inHouse = 1 or providers.fundReady = 1; also where isf.contracts is forbidden (0) and providers.listed = 1',
      'is-asked = (isf.readiness > isf.capable.default and u(provider-make, providers.identity, 5) < isf.readiness), drawn with making-luck',
      'where is-asked: builds = (cash >= own), and nothing else is looked at',
      'where not is-asked: builds = (cash >= own * fund.set-up.cash and u(fund-building, providers.identity, index) < fund.building.pace and fund-pays-back)',
      'where builds: providers.fundReady = 1; pay(fund set-up, cash of the provider, suppliers, outlay)',
      'where builds and grant is not 0: pay(fund set-up grant, council, cash of the provider, grant)',
    ],
    where: {
      cash: "the balance of the provider's bank account in pence, after the costs of the month",
      'making-luck':
        'replicate 0 for a provider the place started with (providers.identity < place.providers), the replicate being run for any other; fund-building is always drawn with the replicate being run',
      index: 'months since the start of the spin-up',
      'providers.listed':
        'on the framework as the lists were kept this month; at the end of the month a hand-back takes a provider off only after this step',
    },
    code: CODE,
    tests: [STEP_TEST],
  },
];
