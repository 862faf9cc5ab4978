import type { Lever } from './lever-kind.ts';

/** How the council sizes and reviews budgets. */
export const BUDGET_LEVERS = {
  'review.rate': {
    label: 'Reviews in a year',
    help: 'How often in a year the council reviews a person’s care and support. Between reviews the budget stays as it is while need changes.',
    unit: 'times a year',
    min: 0,
    max: 4,
    default: { parameter: 'review.rate.default' },
    group: 'budgets and charges',
  },
  'support.planning': {
    label: 'Reach of support planning',
    help: 'How far support planning moves the final budget from the indicative one to the cost of meeting the assessed need: 0 leaves the formula’s figure, 1 meets the need.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'support.planning.default' },
    group: 'budgets and charges',
  },
  'budget.generosity': {
    label: 'Generosity of indicative budgets',
    help: 'What the allocation formula gives for a point against the cost of the assessed hours: 1 pays for them in full, 0.9 for nine tenths. It acts at each person’s next review.',
    unit: 'multiplier',
    min: 0.3,
    max: 2,
    default: 1,
    group: 'budgets and charges',
  },
  'budget.sizing': {
    label: 'How indicative budgets are sized',
    help: 'Whether a point of the allocation formula is worth what the assessed hour costs, or its part of a fixed pot.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'rate',
    group: 'budgets and charges',
    choices: [
      { id: 'rate', label: 'A fixed rate', help: 'Each point is worth what the hour costs the council.' },
      {
        id: 'pot',
        label: 'A fixed pot',
        help: 'The pot of the first month, grown each April, is spread over all points: more need means less for each.',
      },
    ],
  },
  'budget.pot-growth': {
    label: 'Yearly growth of the pot',
    help: 'How much the pot for indicative budgets grows each April, where there is one.',
    unit: 'per year',
    min: -0.2,
    max: 0.3,
    default: { parameter: 'uplift.default' },
    group: 'budgets and charges',
  },
} as const satisfies Record<string, Lever>;
