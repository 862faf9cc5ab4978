/** How many suppliers could really serve a person. */
import type { Equation } from '../equation.ts';
import { roomEquations } from './shared/room.ts';

const CODE = 'core/model/choosing/alternatives.ts';
const TESTS = [
  'test/core/model/choosing/alternatives.test.ts',
  'test/core/model/choosing/spare-staff.test.ts',
];

export const alternativesEquations: readonly Equation[] = [
  ...roomEquations,
  {
    id: 'care-within-reach',
    gives:
      'What price of an hour is within reach: any that the council, a service fund or the person’s own money pays, and with a direct payment one at which it buys a set part of the time planned.',
    fills: [],
    formula: [
      'any price = people.deployment is not 1 (direct-payment), or people.topsUp = 1',
      'dearest = market.agencyRate / choice.affordable',
      'dearest to a pool = dearest / (1 - pooled.discount)',
      'framework within reach = market.frameworkRate <= dearest; it holds for the preferred list too, which asks no more',
    ],
    where: { 'dearest, dearest to a pool': 'pence an hour, not rounded' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'care-suppliers-open',
    gives:
      'The providers open to a person under the arrangement they have come to, and what each has to spare.',
    fills: [],
    formula: [
      'open to a person = provider rows from 0 to market.providerRows - 1 with providers.open = 1, providers.inHouse = 0 and, by people.route:',
      '  0 (block): providers.blockShare > 0',
      '  1 (framework): providers.listed = 1; none at all unless any price or framework within reach',
      '  4 (preferred list): providers.preferred = 1; none at all unless any price or framework within reach',
      '  5 (holder of a service fund): providers.isfCapable = 1',
      '  7 (in-house): none at all',
      '  6 (pooled): all of them with any price, else those with providers.price <= dearest to a pool',
      '  2 (open market) and 3 (personal assistant): all of them with any price, else those with providers.price <= dearest',
      'spare = room-for-one-more(0) for people.route 0 (block), room-for-one-more(1) for every other route',
    ],
    where: { spare: 'minutes a week' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'could-serve',
    gives:
      'How many of some suppliers could serve a person where they live, as far as people come to know them; the one that serves them already could, whatever it has to spare beyond them.',
    fills: [],
    formula: [
      'could-serve(open, needed, present) = min(people.knows, already + others)',
      '  already = 1 if present is not negative, is open to the person, and either its spare < needed or it does not serve their locality; else 0',
      '  others = number of rows open to the person whose coverage has the bit of people.locality and whose spare >= needed',
    ],
    where: {
      present: 'the row of the supplier they have, counted once: among the others, or as already',
      others:
        'counted up to ceil(max(choice.known, choice.known.told) + choice.known.feedback), which people.knows never exceeds',
      'bit of people.locality':
        'bit number n, worth 2^n, of providers.coverage or supporters.coverage stands for locality n',
    },
    code: 'core/model/choosing/spare-staff.ts',
    tests: TESTS,
  },
  {
    id: 'real-alternatives',
    gives:
      'How many suppliers could really have served a person when they chose: of personal care, or of community support for those whose plan has no personal care.',
    fills: ['people.alternatives'],
    formula: [
      'where people.budgeted > 0, and providers are none at all: people.alternatives = 0, whoever serves them',
      'where people.budgeted > 0 otherwise:',
      '  count = could-serve(care-suppliers-open, staff-time-budgeted, people.provider)',
      '  off the list = people.provider is not -1, people.route is 0 (block), 1 (framework), 4 (preferred list) or 5 (holder of a service fund), and people.provider is not open to the person',
      '  people.alternatives = min(count + 1, people.knows) if off the list, else count',
      'where people.budgeted = 0:',
      '  any price = people.deployment is 0 (council-managed) or 3 (none), or people.topsUp = 1',
      '  open to a person = supplier rows from 0 to market.supporterRows - 1: all of them with any price, else those with',
      '    supporters.price * (1 + supporters.taxable * vat.rate) <= support.rate / choice.affordable where they bear VAT (bears-support-vat, from isf.recipient and direct-payment.vat), supporters.price <= that where not',
      '  spare = supporters.staff - supporters.booked',
      '  needed = min(people.supportBudgeted, halfUp(workforce.hours.per.worker * 60))',
      '  people.alternatives = could-serve(open to a person, needed, people.supporter)',
    ],
    where: {
      'none at all': 'as care-suppliers-open has it, for the in-house service and for prices out of reach',
      'supporters.booked': 'as the month before left it: nobody has been placed yet',
      needed:
        'minutes a week; of community support what is budgeted, whatever part of it the person takes up',
    },
    code: CODE,
    tests: TESTS,
  },
];
