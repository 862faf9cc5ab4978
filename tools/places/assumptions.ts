/** The figures used for every council where none is published for it, each with where it comes from. */

export const SELF_FUNDERS = {
  share: 0.258,
  source: 'Office for National Statistics, self-funders in community care 2021-22',
  note: 'The national share, from 0.20 to 0.35; none is published by council, and the ONS thinks it too low.',
};

export const BLOCK = {
  share: 0.07,
  source: 'Herefordshire Council, freedom of information answer 2022/00994 (500 of 7,552 weekly hours)',
  note: 'One council’s share, used for all; from 0 to 0.30 is plausible. Replace it with your own.',
};

/** The financial year the prices below are for begins in this month. */
export const PRICES_OF = '2026-04';

export const FRAMEWORK_RATE = {
  national: 25.1,
  source: 'Homecare Association, average fee 2025-26 (24.10), raised by 4%',
};

export const INDIVIDUAL_PRICE = {
  national: 29,
  source: 'Price guides for private home care in England 2025-26 (23 to 38 an hour)',
};

/**
 * How a council's own price moves the national one. The prices are four and twelve years old, so only half of their
 * distance from the middle council is taken over, and an index further out than the limits says more about the data
 * than about the council.
 */
export const PRICE_INDEX = { takenOver: 0.5, low: 0.9, high: 1.12 };

/** People with a direct payment: no council is taken to have more of an age group. */
export const MOST_DIRECT_PAYMENTS = 0.95;

export const PROVIDERS = { least: 1, most: 500 };

export const LOCALITIES = { adultsEach: 50_000, least: 3, most: 20, singleBelow: 25_000 };

/**
 * UKHCA's 2014 costing has travel at 19% of contact time. Of 22 councils' cost of care returns of 2022 those with something for
 * travel on its own give, as medians of pay: London boroughs 21%, unitary authorities 16%, the two counties 12% and 19%,
 * metropolitan districts 13%. There are few returns in each council, so only half of its distance from the middle one is taken over.
 */
export const TRAVEL = {
  national: 0.19,
  takenOver: 0.5,
  source: 'UKHCA, minimum price for homecare, February 2014 (1.20 of travel beside 6.31 of contact pay)',
  note: 'The national 0.19: nothing is published for this council. In the cost of care returns of 2022 counties had no more travel than other councils.',
};

export const TURNOVER = {
  national: 0.285,
  source: 'Skills for Care, state of the adult social care workforce 2024-25, care workers in England',
};
