import { expect, test } from 'vitest';

import type { LeverChange } from '../../../../core/scenario/option.ts';
import { scenarioWarnings } from '../../../../core/scenario/sense/scenario-warnings.ts';
import { optionWith, placeWith, scenarioWith, SHIPPED } from '../../model/sample-market.ts';
import { deciding, doubts } from './sense.ts';

const set = (lever: LeverChange['lever'], value: number | string, from = '2027-04'): LeverChange => ({
  lever,
  from,
  value,
});
const TO_PAYMENTS = set('move.block-to-direct-payment', 0.3);

test.each<[string, readonly LeverChange[], string]>([
  [
    'pooling that nobody helps with',
    [set('move.block-to-pooled', 0.2)],
    'From 2027-04 on, “From block to pooled commissioning” is 20% while “Reach of help to pool budgets” is 0%: nobody can pool',
  ],
  [
    'direct payments without brokers',
    [TO_PAYMENTS, set('brokerage.capacity', 0, '2028-04')],
    'From 2028-04 on, “From block to direct payments” is 30% while “Reach of brokerage” is 0%:',
  ],
  [
    'service funds that council contracts forbid',
    [set('move.framework-to-isf', 0.2)],
    'while “Service funds in council contracts” is “Not allowed”: only providers outside the framework',
  ],
  [
    'service funds that are forbidden while moves to them grow, told by where they end',
    [
      { ...set('move.block-to-isf', 0.2), until: '2030-03' },
      { ...set('move.framework-to-isf', 0.3), until: '2030-03' },
    ],
    'From 2027-04 on, “From block to individual service funds” rises to 20%, “From framework to individual service funds” rises to 30% and “Service funds in council contracts” is “Not allowed”: only',
  ],
  [
    'help to hold funds that are forbidden',
    [set('grant.fund-set-up', 0.5)],
    '“Help to set up service funds” is 50% while “Service funds in council contracts” is “Not allowed”',
  ],
  [
    'a floor that hardly anyone meets',
    [set('framework.accreditation', 'yes'), set('framework.quality-floor', 3)],
    '“Quality floor of accreditation” is 3 rating steps: few providers are rated outstanding',
  ],
  [
    'a guarantee for more people than are to stay',
    [set('framework.guarantee', 0.8), set('move.framework-to-direct-payment', 0.5)],
    '“Guaranteed minimum volume” is 80% while “From framework to direct payments” is 50%:',
  ],
  [
    'nothing above the rate',
    [set('fee.spot-premium', 0)],
    '“Most paid above the framework rate” is 0%: providers refuse',
  ],
  [
    'prompt payment of a framework that others buy from',
    [set('payment.days', 0), set('framework.open-to', 'everyone')],
    '“Days until the council pays” is 0 days while “Who may buy on the framework’s terms” is “Everyone, self-funders too”:',
  ],
  [
    'payment later than the law allows',
    [set('payment.days', 60)],
    'From 2027-04 on, “Days until the council pays” is 60 days: later than',
  ],
  [
    'a cap that wages overtake',
    [set('direct-payment.cap', 13, '2026-04')],
    'From 2027-04 on, “Cap on the direct-payment rate” is £13.00: the National Living Wage has overtaken the cap',
  ],
  ['no reviews', [set('review.rate', 0)], '“Reviews in a year” is 0 times a year: nobody is reviewed'],
  [
    'a share of a rate that is not used',
    [set('direct-payment.rate-rule', 'price'), set('direct-payment.rate-ratio', 0.8)],
    '“Direct-payment rate for agency care” is 80% while “How the direct-payment rate is set” is “From the price asked”:',
  ],
  [
    'growth of a pot there is not',
    [set('budget.pot-growth', 0.1)],
    '“Yearly growth of the pot” is 10% a year while',
  ],
  [
    'a floor without accreditation',
    [set('framework.quality-floor', 1)],
    'the floor counts only where the council accredits',
  ],
  [
    'a list nobody is to use',
    [set('preferred-list.discount', 0.1)],
    'nobody is to move to the preferred-provider list',
  ],
  [
    'an indemnity where the council stays the client',
    [set('indemnity.redundancy', 0.5)],
    'the council stays the client of everyone',
  ],
  ['a grant for clients nobody loses', [set('grant.lost-client', 8)], 'nobody is to become the client'],
  [
    'fees that trail the wage floor for three years',
    [set('fee.uplift', 0.01)],
    'From 2027-04 on, “Yearly fee uplift” is 1% a year: the National Living Wage rises by more in each April to 2029-04',
  ],
])('warns of %s, naming the levers and the month', (_what, changes, expected) => {
  expect(doubts(...changes)).toEqual([expect.stringContaining(expected)]);
});

test('says nothing of business as usual, nor of instruments that have something to act on', () => {
  expect(doubts()).toEqual([]);
  expect(doubts(TO_PAYMENTS, set('grant.lost-client', 8), set('indemnity.redundancy', 0.5))).toEqual([]);
  expect(doubts(set('choice.mode', 'take-up'), set('indemnity.redundancy', 0.5))).toEqual([]);
  expect(doubts(set('move.block-to-pooled', 0.2), set('pooling.facilitation', 0.5))).toEqual([]);
  expect(doubts(set('budget.sizing', 'pot'), set('budget.pot-growth', 0.1))).toEqual([]);
  expect(doubts(set('payment.days', 30))).toEqual([]);
});

test('two years of trailing fees are no pattern, and a faster rise of the wage floor makes one of the usual uplift', () => {
  expect(doubts(set('fee.uplift', 0.01), set('fee.uplift', 0.06, '2029-04'))).toEqual([]);
  const future = SHIPPED.readFuture('high-wage-floor');
  expect(scenarioWarnings({ ...deciding(), future }).map(({ levers, from }) => [...levers, from])).toEqual([
    ['fee.uplift', '2027-04'],
  ]);
});

/** What is doubtful in a place with some of its figures replaced, a sentence each. */
function told(
  fields: Parameters<typeof placeWith>[0],
  ...changes: readonly LeverChange[]
): readonly string[] {
  const scenario = scenarioWith({ place: placeWith(fields), option: optionWith(...changes), months: 60 });
  return scenarioWarnings(scenario).map(({ sentence }) => sentence);
}

test('warns of what only the place shows', () => {
  expect(told({}, TO_PAYMENTS)).toEqual([]);
  expect(told({ blockShare: 0 }, TO_PAYMENTS)).toEqual([
    expect.stringContaining('the council buys nothing in block in Test place'),
  ]);
  const nobody = { directPaymentShare18to64: 0, directPaymentShare65plus: 0 };
  expect(told(nobody, set('direct-payment.agent', 'yes'))).toEqual([
    expect.stringContaining('nobody holds a direct payment in Test place'),
  ]);
  expect(
    told(nobody, set('direct-payment.agent', 'yes'), set('move.framework-to-direct-payment', 0.1, '2026-04')),
  ).toEqual([]);
  expect(told({ frameworkRate: 14 }, set('fee.uplift', -0.1))).toEqual([
    expect.stringContaining('in each April to 2029-04'),
    expect.stringContaining('comes to £12.60 an hour, below the National Living Wage of £13.20'),
  ]);
});

/** What is doubtful in a run of business as usual from some month on, a sentence each. */
function startedIn(start: string): readonly string[] {
  return scenarioWarnings({ ...scenarioWith({ months: 12 }), start }).map(({ sentence }) => sentence);
}

test('tells of a start in another year than the place’s figures are for, with the prices carried there', () => {
  expect(startedIn('2026-04')).toEqual([]);
  expect(startedIn('2027-03')).toEqual([]);
  // 24.03 and 27.77, raised by 4%; 24.03 less the 4% of April 2026.
  expect(startedIn('2027-04')).toEqual([
    'The run starts in 2027-04, and the figures of Test place are for 2026-27. Its fee and its private price have been carried there by the rises councils give each April, to £24.99 and £28.88 an hour; how many people and providers there are has not.',
  ]);
  expect(startedIn('2026-03')).toEqual([expect.stringContaining('to £23.11 and £26.70 an hour')]);
});

test('warns of a later start where the place does not say what year its prices are of, whose wages those prices then meet', () => {
  const { pricesOf, ...undated } = scenarioWith().place;
  expect(pricesOf).toBe('2026-04');
  const started = (start: string) =>
    scenarioWarnings({ ...scenarioWith({ months: 12 }), place: undated, start }).map(
      ({ sentence }) => sentence,
    );
  expect(started('2027-03')).toEqual([]);
  expect(started('2026-03')).toEqual([]);
  expect(started('2027-04')).toEqual([
    expect.stringMatching(/^From 2027-04 on, the fee and the private price of Test place .* 2026-27/),
  ]);
});

test('warns of a place with so few providers that one of them decides a run, and of no place with eight', () => {
  expect(told({ providers: 8 })).toEqual([]);
  expect(told({ providers: 7 })).toEqual([
    expect.stringMatching(
      /^Test place starts with 7 providers for [\d,]+ council clients: with so few, one of them may come to give most of the care/,
    ),
  ]);
  expect(told({ providers: 1, clients18to64: 1, clients65plus: 0 })).toEqual([
    expect.stringContaining('starts with 1 provider for 1 council client:'),
  ]);
  expect(told({ providers: 0 })).toEqual([
    expect.stringContaining('nobody gives agency care until one opens'),
  ]);
});

test('of the places that ship it is the City of London and the Isles of Scilly that have so few', () => {
  const few = SHIPPED.listPlaces().filter(({ id }) => {
    const scenario = { ...scenarioWith({ months: 12 }), place: SHIPPED.readPlace(id) };
    return scenarioWarnings(scenario).some(({ sentence }) => sentence.includes('with so few'));
  });
  expect(few.map(({ id }) => id)).toEqual(['city-of-london', 'isles-of-scilly']);
});
