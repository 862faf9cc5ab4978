/**
 * The indicators a run reports each month: what they mean, their unit, and how months add up.
 * Their order here is their order in every recorded series.
 */

export type IndicatorUnit = 'pounds' | 'pounds per hour' | 'hours' | 'people' | 'providers' | 'share';

/** How months become one figure for the horizon: flows are summed, stocks taken at the end, shares averaged. */
export type Aggregation = 'sum' | 'last' | 'mean';

export type Indicator = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly aggregation: Aggregation;
  readonly group: 'council' | 'people' | 'choice' | 'care' | 'providers';
};

export const INDICATORS = {
  'council.spend.gross': {
    label: 'Council spend, gross',
    meaning:
      'What the council owes for the month: block payments used or not, framework care, community support less the VAT it recovers, and gross direct payments, before charges and money reclaimed.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.spend.net': {
    label: 'Council spend, net',
    meaning:
      'Gross spend less the contributions people owe and the direct-payment money reclaimed in the month.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.block.unused': {
    label: 'Block hours paid for and not used',
    meaning: 'Guaranteed hours in the month that no one drew on.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'council',
  },
  'council.vat.recovered': {
    label: 'VAT the council recovers',
    meaning: 'VAT on the community support the council buys itself, paid and recovered in the month.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'people.payments': {
    label: "People's payments",
    meaning:
      'What people pay in the month: contributions, top-ups on a direct payment, and self-funders’ bills.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.contributions': {
    label: 'Contributions to council-supported care',
    meaning:
      'The means-tested part council clients pay, whether collected or kept out of their direct payment.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.vat': {
    label: 'VAT people and their budgets bear',
    meaning: 'VAT on community support bought with a direct payment or own money: nobody recovers it.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.supported': {
    label: 'People supported by the council',
    meaning: 'People with a council-funded budget at the end of the month, waiting ones included.',
    unit: 'people',
    aggregation: 'last',
    group: 'people',
  },
  'people.self-funding': {
    label: 'People paying for all their care',
    meaning: 'Self-funders at the end of the month.',
    unit: 'people',
    aggregation: 'last',
    group: 'people',
  },
  'mix.block': {
    label: 'Share bought in block',
    meaning: 'Of council-supported people, the share whose hours the council buys in block.',
    unit: 'share',
    aggregation: 'last',
    group: 'people',
  },
  'mix.framework': {
    label: 'Share bought under the framework',
    meaning: 'Of council-supported people, the share whose hours the council buys under its framework.',
    unit: 'share',
    aggregation: 'last',
    group: 'people',
  },
  'mix.direct-payment': {
    label: 'Share with a direct payment',
    meaning: 'Of council-supported people, the share who hold a direct payment.',
    unit: 'share',
    aggregation: 'last',
    group: 'people',
  },
  'mix.direct-payment.wanted': {
    label: 'Share with a direct payment the option plans for',
    meaning:
      'The share the option aims at; the gap to the achieved share is people who could not or had not yet moved.',
    unit: 'share',
    aggregation: 'last',
    group: 'people',
  },
  'choice.labelled': {
    label: 'Share told they have a personal budget',
    meaning:
      'Of council-supported people, the share who have been told that they have a personal budget, whether they have one or a letter only says so.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.genuine': {
    label: 'Share with a genuine personal budget',
    meaning:
      'Of council-supported people, the share who when they last chose knew the amount and the costs beforehand, had at least two real alternatives, could change within the notice period and had support if they wanted it.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.alternatives': {
    label: 'Real alternatives',
    meaning:
      'Mean number of providers that could really have served a council-supported person when they last chose: in their locality, with the staff, within their arrangement and budget, and no more than people usually come to know.',
    unit: 'providers',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.support.unmet': {
    label: 'Share who wanted support to choose and had none',
    meaning:
      'Of council-supported people, the share who when they last chose wanted a broker, an advocate or the like and had none.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'care.hours.needed': {
    label: 'Hours of personal care needed',
    meaning: 'Hours of personal care all people need in the month, in their own time.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.hours.delivered': {
    label: 'Hours of personal care delivered',
    meaning:
      'Hours of personal care people get in the month from providers and personal assistants; a visit by two workers counts once.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.support.needed': {
    label: 'Hours of community support needed',
    meaning: 'Hours of community support all people need in the month.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.support.delivered': {
    label: 'Hours of community support delivered',
    meaning: 'Hours of community support delivered in the month.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.need.met': {
    label: 'Need met',
    meaning:
      'Hours of personal care and community support delivered against need, person by person and never above it, over hours needed.',
    unit: 'share',
    aggregation: 'mean',
    group: 'care',
  },
  'care.waiting': {
    label: 'People waiting for a provider',
    meaning: 'People at the end of the month for whom no provider has been found.',
    unit: 'people',
    aggregation: 'last',
    group: 'care',
  },
  'providers.standing': {
    label: 'Providers standing',
    meaning: 'Home care providers open at the end of the month.',
    unit: 'providers',
    aggregation: 'last',
    group: 'providers',
  },
  'providers.closed.insolvent': {
    label: 'Providers closed for want of cash',
    meaning: 'Closures in the month after cash stayed below the overdraft limit.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.closed.other': {
    label: 'Providers closed for other reasons',
    meaning: 'Closures in the month for reasons other than cash.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.entered': {
    label: 'Providers entered',
    meaning: 'New providers that opened in the month.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.margin': {
    label: 'Margin of all providers',
    meaning: 'Revenue less cost over revenue, all providers together.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.price.individual': {
    label: 'Price an individual pays for an hour',
    meaning: 'Mean hourly price to people who buy for themselves, weighted by hours.',
    unit: 'pounds per hour',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.concentration': {
    label: 'Concentration',
    meaning: 'Sum of squared shares of hours: 1 is a monopoly, 1/n is n equal providers.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof INDICATORS;

/** Indicator ids in their recorded order. */
export const INDICATOR_IDS = Object.keys(INDICATORS) as readonly IndicatorId[];
