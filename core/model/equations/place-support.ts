import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/place-support.ts';
const TESTS = ['test/core/model/steps/place-support.test.ts'];

export const placeSupportEquations: readonly Equation[] = [
  {
    id: 'support-bookings',
    gives:
      'Before anyone is placed, what each supplier has promised is counted anew, so that those who left have freed their time.',
    fills: ['supporters.booked'],
    formula: [
      'supporters.booked = 0 for each supplier row from 0 to market.supporterRows - 1',
      'for each person present with people.supporter not -1: supporters.booked of that supplier += people.supportWanted',
    ],
    where: {
      'each person present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
      'people.supportWanted': 'minutes a week; as booked before, whatever the plan has become since',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-price-felt',
    gives:
      'A supplier that charges VAT is dearer to whoever bears the tax: not where the council recovers it, nor where it adds it to the direct payment.',
    fills: [],
    formula: [
      'bears-support-vat, by people.deployment:',
      '  4 (isf): isf.recipient is not 1 (council)',
      '  1 (direct-payment) or 5 (mixed): direct-payment.vat is not 1 (added)',
      '  0 (council-managed) or 3 (none): no',
      '  2 (self-funder): yes',
      'support-price-felt = supporters.price * (1 + vat.rate) if supporters.taxable = 1 and bears-support-vat, else supporters.price',
    ],
    where: { 'support-price-felt': 'pence an hour, not rounded' },
    source: 'S4 (VAT on day services falls on the person with a direct payment).',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'supplier-found',
    gives:
      'Someone without a supplier asks on from a place of their own until as many as they come to know have time for them, and takes the one they like best.',
    fills: ['people.supporter', 'people.supportWanted', 'supporters.booked'],
    formula: [
      'for each person present with people.supporter = -1, in order of row:',
      '  wanted = people.supportBudgeted if people.takes = 1, else halfUp(people.supportBudgeted * people.takes); nothing is done where it is 0',
      '  needed = min(wanted, halfUp(workforce.hours.per.worker * 60))',
      '  first = floor(u(provider-known, people.identity, 1) * market.supporterRows)',
      '  known = 0',
      '  most = people.knows; 1 where the choice-rule is nearest, as all that serve a locality are as near',
      '  for asked = 0, 1, ... as long as asked < market.supporterRows and known < most:',
      '    row = (first + asked) modulo market.supporterRows',
      '    the row is passed over where supporters.coverage has not the bit of people.locality, or supporters.staff - supporters.booked < needed',
      '    otherwise known += 1, and',
      '    liking = (weight-of-pound / 100) * support-price-felt + gumbel(supporter-taste, people.identity, supporters.identity); without the gumbel part unless the choice-rule is taste',
      '  found = the row with the highest liking, the first asked of equals',
      '  where one was found: people.supporter = found; people.supportWanted = wanted; supporters.booked of found += wanted',
      '  where none was: nothing is written, and they look again next month',
    ],
    where: {
      wanted: 'minutes a week, whole',
      needed: 'minutes a week: no more than one worker gives; a larger package is booked whole all the same',
      'weight-of-pound': 'of choice.logit.price, in utility per pound',
      'gumbel(...)': '-ln(-ln(u)) of the uniform draw; the same every month',
      'supporters.booked': 'as it stands when the person asks, with those placed before them this month',
      'bit of people.locality': 'bit number n, worth 2^n, stands for locality n',
    },
    code: CODE,
    tests: TESTS,
  },
];
