import { PRICES_OF } from './assumptions.ts';
import type { Place, PlaceField } from '../../core/scenario/place.ts';

function invented(value: number, note: string): PlaceField {
  return { value, basis: 'assumed', source: 'Invented for this project', note };
}

/** A market nobody lives in, with the large block of fifteen years ago, to show what letting go of one does. */
export const MERROWSHIRE: Place = {
  id: 'merrowshire',
  name: 'Merrowshire (invented)',
  region: 'Nowhere',
  type: 'County council',
  invented: true,
  summary:
    'An invented rural county that still buys nearly half of its home care in block. No council has this name.',
  pricesOf: PRICES_OF,
  fields: {
    clients18to64: invented(
      1250,
      'With the older clients and those who pay for themselves, about 5,000 people.',
    ),
    clients65plus: invented(2350, 'Two older clients for every younger one, as in an ageing county.'),
    selfFunderShare: invented(0.28, 'A little above the national 0.258, as in a county of home owners.'),
    directPaymentShare18to64: invented(
      0.3,
      'Below the national 0.37: where much is bought in block, less is offered.',
    ),
    directPaymentShare65plus: invented(0.11, 'Below the national 0.14.'),
    blockShare: invented(0.45, 'The share thought usual about 2009 for block and cost-and-volume together.'),
    frameworkRate: invented(25.1, 'The national figure.'),
    individualPrice: invented(29.5, 'A little above the national 29.'),
    providers: invented(64, 'Some eight in each locality.'),
    localities: invented(8, 'Market towns and the villages around them.'),
    travelShare: invented(0.25, 'Villages far apart: above the national 0.19.'),
    staffTurnover: invented(0.29, 'Near the national 0.285.'),
  },
};
