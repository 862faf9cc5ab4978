/**
 * A lever is something the council decides. An option is a list of dated lever changes.
 * Where a lever has no fixed default its starting value comes from a parameter.
 */
import type { Unit } from '../parameters/parameter.ts';

export type Lever = {
  readonly label: string;
  readonly help: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** The value when no option touches it: a number, or the parameter that holds it. */
  readonly default: number | { readonly parameter: string };
  readonly group: 'how care is bought' | 'prices and uplifts' | 'support to choose';
};

export const LEVERS = {
  'move.block-to-direct-payment': {
    label: 'Block to direct payments',
    help: 'Share of the people whose hours were bought in block at the start who should by now hold a direct payment instead. The guaranteed hours fall with it.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'how care is bought',
  },
  'move.block-to-framework': {
    label: 'Block to framework',
    help: 'Share of the people whose hours were bought in block at the start who should by now be bought for under the framework. The guaranteed hours fall with it.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'how care is bought',
  },
  'move.framework-to-direct-payment': {
    label: 'Framework to direct payments',
    help: 'Share of the people bought for under the framework at the start who should by now hold a direct payment instead.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'how care is bought',
  },
  'review.rate': {
    label: 'Reviews in a year',
    help: 'How often in a year the council reviews a person’s care and support. Between reviews the budget stays as it is while need changes.',
    unit: 'per year',
    min: 0,
    max: 4,
    default: { parameter: 'review.rate.default' },
    group: 'how care is bought',
  },
  'support.planning': {
    label: 'Reach of support planning',
    help: 'How far support planning moves the final budget from the indicative one to the cost of meeting the assessed need: 0 leaves the formula’s figure, 1 meets the need.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'support.planning.default' },
    group: 'how care is bought',
  },
  'budget.generosity': {
    label: 'Generosity of indicative budgets',
    help: 'What the allocation formula gives for a point against the cost of the assessed hours: 1 pays for them in full, 0.9 for nine tenths. It acts at each person’s next review.',
    unit: 'multiplier',
    min: 0.3,
    max: 2,
    default: 1,
    group: 'prices and uplifts',
  },
  'fee.uplift': {
    label: 'Yearly fee uplift',
    help: 'How much the council raises its block and framework rates each April. Direct-payment rates follow the framework rate.',
    unit: 'per year',
    min: -0.2,
    max: 0.3,
    default: { parameter: 'uplift.default' },
    group: 'prices and uplifts',
  },
  'direct-payment.rate-ratio': {
    label: 'Direct-payment rate for agency care',
    help: 'What a direct payment allows for an hour from an agency, as a share of the framework rate.',
    unit: 'fraction',
    min: 0.3,
    max: 2,
    default: { parameter: 'dp.rate.ratio.agency' },
    group: 'prices and uplifts',
  },
  'block.discount': {
    label: 'Block discount',
    help: 'How far the block price of an hour stands below the framework rate.',
    unit: 'fraction',
    min: -0.2,
    max: 0.5,
    default: { parameter: 'contract.block.discount' },
    group: 'prices and uplifts',
  },
  'letters.share': {
    label: 'Letters that name a budget',
    help: 'Share of the people without a personal budget to whom the council has by now sent a letter saying that they have one. It changes what they have been told and nothing else.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'support to choose',
  },
  'information.level': {
    label: 'People told the amount before planning',
    help: 'Share of people with a personal budget who learn its amount before they plan; most of them also learn what each part costs. It acts when a person arrives or is reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'information.level.default' },
    group: 'support to choose',
  },
  'brokerage.capacity': {
    label: 'Reach of brokerage and advocacy',
    help: 'Share of the people wanting support to choose who get it from a broker, an advocate or a user-led organisation. It acts when a person arrives or is reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'brokerage.capacity.default' },
    group: 'support to choose',
  },
} as const satisfies Record<string, Lever>;

export type LeverId = keyof typeof LEVERS;
