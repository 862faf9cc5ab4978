import type { ColumnPath } from '../../tables.ts';
import type { PROVIDER_INDICATORS } from '../provider-indicators.ts';
import { recordedIn } from './indicator-formula.ts';
import type { IndicatorFormula } from './indicator-formula.ts';

const reading = recordedIn('record-providers', ['recording/record-providers']);
const cash = recordedIn('record-runway', ['recording/record-providers']);
const staff = recordedIn('record-staff', ['recording/record-providers']);

const OWN = 'over every provider row with providers.inHouse = 0';
const TRADING = 'over every provider row with providers.inHouse = 0 and providers.open = 1';

const REVENUE: readonly ColumnPath[] = [
  'providers.blockRevenue',
  'providers.blockPaidBack',
  'providers.frameworkRevenue',
  'providers.isfRevenue',
  'providers.individualRevenue',
  'providers.badDebt',
  'providers.feeRevenue',
  'providers.guaranteeRevenue',
  'providers.outcomeRevenue',
  'providers.grantRevenue',
];

const REVENUE_IS = `revenue = sum of providers.blockRevenue - providers.blockPaidBack + providers.frameworkRevenue + providers.isfRevenue + providers.individualRevenue - providers.badDebt + providers.feeRevenue + providers.guaranteeRevenue + providers.outcomeRevenue + providers.grantRevenue ${OWN}`;
const BETWEEN_IS = `between = sum of providers.travel + providers.waited ${OWN}`;

/** A figure the market keeps as it is. */
function counted(column: ColumnPath): IndicatorFormula {
  return reading([column], column);
}

export const PROVIDER_FORMULAS: Readonly<Record<keyof typeof PROVIDER_INDICATORS, IndicatorFormula>> = {
  'providers.standing': reading(['providers.inHouse', 'providers.open'], `sum of providers.open ${OWN}`),
  'providers.closed.insolvent': counted('market.closedInsolvent'),
  'providers.closed.voluntary': counted('market.closedVoluntary'),
  'providers.closed.other': counted('market.closedOther'),
  'providers.merged': counted('market.merged'),
  'providers.handed-back': counted('market.handedBack'),
  'providers.people-lost': counted('market.changesForced'),
  'providers.entered': counted('market.entered'),
  'providers.concentration': reading(
    ['providers.inHouse', 'providers.delivered'],
    `(sum of providers.delivered ^ 2 ${OWN}) / (sum of providers.delivered) ^ 2; 0 where nothing is delivered`,
  ),
  'providers.placed-above': counted('market.placedAbove'),
  'providers.refused': counted('market.refused'),
  'providers.revenue': reading(['providers.inHouse', ...REVENUE], REVENUE_IS, 'revenue / 100'),
  'providers.margin': reading(
    ['providers.inHouse', ...REVENUE, 'providers.cost'],
    REVENUE_IS,
    `(revenue - sum of providers.cost ${OWN}) / revenue; 0 where there is no revenue`,
  ),
  'providers.hours.individual': reading(
    ['providers.inHouse', 'providers.deliveredIndividual'],
    `sum of providers.deliveredIndividual / 60 ${OWN}`,
  ),
  'providers.price.individual': reading(
    ['providers.inHouse', 'providers.individualRevenue', 'providers.deliveredIndividual'],
    `(sum of providers.individualRevenue ${OWN}) * 60 / (sum of providers.deliveredIndividual) / 100; 0 where nothing is sold to individuals`,
  ),
  'providers.price.premium': reading(
    ['providers.open', 'providers.inHouse', 'providers.staff', 'providers.price', 'market.frameworkRate'],
    '(mean-price - market.frameworkRate) / market.frameworkRate',
    'mean-price: of providers.price, weighted by providers.staff, over rows with providers.open = 1 and providers.inHouse = 0',
  ),
  'providers.security': reading(
    ['providers.inHouse', 'providers.delivered', 'providers.security'],
    `(sum of providers.delivered * providers.security ${OWN}) / (sum of providers.delivered); 0 where nothing is delivered`,
  ),
  'providers.runway.median': cash(
    ['providers.open', 'providers.inHouse', 'providers.cost'],
    `runway = balance of the provider’s cash account / providers.cost ${TRADING} and providers.cost > 0, in rising order`,
    'the runway at place floor((n - 1) * 0.5) of n, counted from 0; 0 where there is none',
  ),
  'providers.runway.lowest': cash(
    ['providers.open', 'providers.inHouse', 'providers.cost'],
    'the runway at place floor((n - 1) * 0.1) of n, as in providers.runway.median; 0 where there is none',
    'with providers.open, providers.inHouse and providers.cost as there',
  ),
  'providers.short-of-cash': cash(
    ['providers.open', 'providers.inHouse', 'providers.cost'],
    `count ${TRADING} and runway < 1; without cost, a month with providers.cost = 0, nobody is short`,
  ),
  'providers.hours-at-risk': cash(
    ['providers.open', 'providers.inHouse', 'providers.cost', 'providers.outlook', 'providers.delivered'],
    `sum of providers.delivered / 60 ${TRADING} that are short of cash (providers.cost against cash) or have providers.outlook < 0`,
  ),
  'providers.vacancy': staff(
    ['providers.inHouse', 'providers.open', 'providers.staff', 'providers.vacancies'],
    `(sum of providers.vacancies ${TRADING}) / (sum of providers.staff + providers.vacancies); 0 where nobody is wanted`,
  ),
  'providers.turnover': staff(
    [
      'providers.inHouse',
      'providers.open',
      'providers.leavers',
      'providers.staff',
      'providers.dismissed',
      'providers.hired',
    ],
    `(sum of providers.leavers ${TRADING}) * 12 / (sum of providers.staff + providers.leavers + providers.dismissed - providers.hired); 0 where there was nobody`,
  ),
  'providers.pay': staff(
    ['providers.inHouse', 'providers.open', 'providers.staff', 'providers.pay'],
    `(sum of providers.staff * providers.pay ${TRADING}) / (sum of providers.staff) / 100; 0 where nobody is employed`,
  ),
  'providers.training': staff(
    ['providers.inHouse', 'providers.open', 'providers.staff', 'providers.training'],
    `(sum of providers.staff * providers.training ${TRADING}) / (sum of providers.staff); 0 where nobody is employed`,
  ),
  'providers.rating': staff(
    ['providers.inHouse', 'providers.delivered', 'providers.rating'],
    `(sum of providers.delivered * providers.rating ${OWN}) / (sum of providers.delivered); 0 where nothing is delivered`,
  ),
  'providers.capacity': staff(
    ['providers.inHouse', 'providers.capacity'],
    `sum of providers.capacity / 60 ${OWN}`,
  ),
  'providers.utilisation': staff(
    ['providers.inHouse', 'providers.delivered', 'providers.capacity'],
    `(sum of providers.delivered ${OWN}) / (sum of providers.capacity); 0 where there is no capacity`,
  ),
  'providers.hours.worked': staff(
    ['providers.inHouse', 'providers.delivered', 'providers.travel', 'providers.waited'],
    BETWEEN_IS,
    '(sum of providers.delivered + between) / 60',
  ),
  'providers.travel': staff(
    ['providers.inHouse', 'providers.delivered', 'providers.travel', 'providers.waited'],
    BETWEEN_IS,
    'between / (sum of providers.delivered + between); 0 where there is neither',
  ),
};
