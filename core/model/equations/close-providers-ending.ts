/** What becomes of a provider that stops, of its clients and of its staff. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/close-providers.ts';
const STEP_TEST = 'test/core/model/steps/close-providers.test.ts';
const TAKEOVER_CODE = 'core/model/ending/takeover.ts';
const TAKEOVER_TEST = 'test/core/model/ending/takeover.test.ts';

export const closeProvidersEndingEquations: readonly Equation[] = [
  {
    id: 'provider-for-sale',
    gives: 'Whether a provider that stops would be taken over if there is someone to do it.',
    fills: [],
    formula: [
      'provider-for-sale = false where providers.ended = DRILL (4) or providers.booked = 0',
      'provider-for-sale = (u(provider-merge, providers.identity, index) < merge.rate) elsewhere',
    ],
    where: {
      u: 'drawn with the luck of the replicate being run',
      index: 'months since the start of the spin-up',
    },
    code: TAKEOVER_CODE,
    tests: [TAKEOVER_TEST, STEP_TEST],
  },
  {
    id: 'buyer',
    gives:
      'The provider that takes over one that stops: of those that could, the one whose cash lasts longest.',
    fills: [],
    formula: [
      'buyer = NO_PROVIDER (-1) where not provider-for-sale',
      'a provider could where all of this holds: providers.open = 1, providers.inHouse = 0, providers.ended = GOES_ON (0), providers.outlook > 0,',
      '  index - providers.founded >= outlook.start-up,',
      '  its providers.coverage and that of the one sold share a locality,',
      '  providers.staff of the one sold <= its own providers.staff * merge.size,',
      '  its cash > 0 and its cash >= merge.cash * its providers.cost',
      'lasts = its cash / max(1, its providers.cost)',
      'buyer = the one with the greatest lasts, among equals the one with the lowest providers.identity; NO_PROVIDER (-1) where none could, and where it is the one whose life another’s books follow, in an exposure',
    ],
    where: {
      cash: 'the balance of its bank account in pence at this moment, so after what it paid for another it took over earlier in the same month; its providers.staff, providers.outlook and providers.coverage are likewise as they stand then',
      'providers.outlook': 'as averaged this month',
    },
    code: TAKEOVER_CODE,
    tests: [TAKEOVER_TEST],
  },
  {
    id: 'takeover',
    gives:
      'Everything of a provider that is taken over but its clients, its cash and what it is owed goes to the buyer, which pays its owners.',
    fills: [
      'providers.coverage',
      'providers.joins',
      'providers.fundReady',
      'providers.isfCapable',
      'providers.baseQuality',
      'providers.quality',
      'providers.skill',
      'providers.training',
      'providers.pay',
      'providers.blockShare',
      'providers.guaranteed',
      'providers.guaranteedSpot',
      'providers.spotAtStart',
      'providers.calledOff',
      'providers.staff',
      'providers.office',
      'providers.booked',
      'providers.bookedBlock',
    ],
    formula: [
      'spare = max(0, cash of the buyer - up(merge.cash * providers.cost of the buyer))',
      'worth = halfUp(merge.price * 12 * max(0, provider-revenue of the one sold))',
      'price = 0 where providers.ended of the one sold = INSOLVENT (1), else min(worth, spare)',
      'pay(takeover price, cash of the buyer, owners, price)',
      'part = staff of the one sold / (staff of the buyer + staff of the one sold), before any staff move; 0 where both are 0',
      'of the buyer, for each of providers.baseQuality, providers.quality, providers.skill and providers.training: value = value + (value of the one sold - value) * part',
      'of the buyer: providers.pay = halfUp(pay + (pay of the one sold - pay) * part)',
      'of the buyer, for each of providers.staff, providers.office, providers.booked, providers.bookedBlock, providers.blockShare, providers.guaranteed, providers.guaranteedSpot, providers.spotAtStart and providers.calledOff: value = value + value of the one sold, and that of the one sold = 0',
      'of the buyer: providers.coverage, providers.joins, providers.fundReady and providers.isfCapable have every bit that either had; those of the one sold stay',
    ],
    where: {
      'provider-revenue': 'pence of this month',
      cash: 'as for the choice of the buyer, before the price is paid',
      others:
        'every other column, rating, price, outlook, listing and what the council owes among them, stays with the row it is in',
    },
    code: TAKEOVER_CODE,
    tests: [TAKEOVER_TEST, STEP_TEST],
  },
  {
    id: 'provider-ends',
    gives: 'Providers that stop, one by one: taken over or closed, with the cash left going to the owners.',
    fills: [
      'providers.open',
      'providers.booked',
      'providers.bookedBlock',
      'providers.staff',
      'market.closedInsolvent',
      'market.closedVoluntary',
      'market.closedOther',
      'market.merged',
      'market.listStale',
      'market.staffReleased',
    ],
    formula: [
      'at the beginning of the step: market.closedInsolvent, market.closedVoluntary, market.closedOther, market.merged and market.peopleTakenOver = 0',
      'for each provider judged this month with providers.ended not GOES_ON (0), in order of providers.identity, lowest first:',
      'providers.open = 0; market.listStale = 1',
      'buyer, as it stands now',
      'where buyer = NO_PROVIDER (-1): market.closedInsolvent += 1 where providers.ended = INSOLVENT (1), market.closedVoluntary += 1 where VOLUNTARY (2), market.closedOther += 1 where NATURAL (3) or DRILL (4)',
      'where buyer = NO_PROVIDER (-1): market.staffReleased += halfUp(providers.staff * staff.follow)',
      'else: market.merged += 1, and takeover',
      'then for either: providers.booked = 0, providers.bookedBlock = 0, providers.staff = 0',
      'then for either: where cash > 0, pay(closing balance, cash of the provider, owners, cash); where cash < 0, pay(closing balance, owners, cash of the provider, 0 - cash)',
      'where nobody ends, market.listStale and market.staffReleased stay as they are',
    ],
    where: {
      'market.staffReleased': 'minutes a week, on top of those released by contracts handed back this month',
      cash: "the balance of the provider's own bank account; invoices the council still owes it are paid to it later and passed on to the owners then",
    },
    code: CODE,
    tests: [STEP_TEST],
  },
  {
    id: 'clients-move',
    gives:
      'Clients of a provider taken over go with it and notice nothing; those of one that closed look for another at once and may decide again.',
    fills: [
      'people.provider',
      'people.displaced',
      'people.wanted',
      'people.notice',
      'people.changesForced',
      'people.decides',
      'market.changesForced',
      'market.peopleTakenOver',
    ],
    formula: [
      'once every ending of the month is done, where there was any: for each person with people.present = 1 and a provider (people.provider not NO_PROVIDER, -1) whose providers.open = 0:',
      'where that provider has a buyer: people.provider = the row of the buyer; market.peopleTakenOver += 1; nothing else of the person changes',
      'where it has none: people.provider = NO_PROVIDER (-1), people.displaced = 1, people.wanted = 0, people.notice = 0, people.changesForced += 1, market.changesForced += 1',
      'where it has none and people.deployment is not SELF_FUNDER (2): people.decides = DECIDES_AGAIN (2)',
    ],
    where: {
      'market.changesForced':
        'on top of those counted this month where contracts were handed back, which set it to 0 first',
    },
    code: 'core/model/ending/release-clients.ts',
    tests: [STEP_TEST],
  },
];
