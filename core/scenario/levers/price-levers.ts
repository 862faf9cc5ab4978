import type { Lever } from './lever-kind.ts';

/** What the council pays for an hour. */
export const PRICE_LEVERS = {
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
} as const satisfies Record<string, Lever>;
