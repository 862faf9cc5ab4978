import type { Lever } from './lever-kind.ts';

/** What people are told and who helps them to choose, and how the mix comes about. */
export const CHOOSING_LEVERS = {
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
    label: 'Reach of brokerage',
    help: 'Share of the people wanting support to choose who get it from a broker or a user-led organisation. It lightens the load of running a budget and acts when a person arrives or is reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'brokerage.capacity.default' },
    group: 'support to choose',
  },
  'advocacy.capacity': {
    label: 'Reach of advocacy',
    help: 'Share of the people who cannot decide alone for whom an independent advocate is there when they arrive or are reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'advocacy.capacity.default' },
    group: 'support to choose',
  },
  'pooling.facilitation': {
    label: 'Reach of help to pool budgets',
    help: 'Share of people who would find someone to bring neighbours together to buy care jointly. Without it nobody can pool.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'support to choose',
  },
  'choice.mode': {
    label: 'How the mix comes about',
    help: 'Whether the council steers new decisions towards a planned mix, or people choose for themselves and only the other levers move them.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'planned-mix',
    group: 'how care is bought',
    choices: [
      {
        id: 'planned-mix',
        label: 'Planned mix',
        help: 'New decisions are steered towards the shares the option plans. Nobody is forced.',
      },
      {
        id: 'take-up',
        label: 'Take-up',
        help: 'The pull of each arrangement stays as it was at the start. A move above nothing only opens the arrangement to people.',
      },
    ],
  },
} as const satisfies Record<string, Lever>;
