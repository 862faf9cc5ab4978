import type { Equation } from '../../equation.ts';

const DISTRIBUTIONS = 'core/random/distributions.ts';
const TESTS = ['test/core/random/distributions.test.ts'] as const;

/** How a keyed draw is made and what is made of it: used wherever the model leaves something to luck. */
export const drawEquations: readonly Equation[] = [
  {
    id: 'keyed-draw',
    gives:
      'A draw between 0 and 1 that depends on what it is about and on nothing else: so the same person has the same luck in every option.',
    fills: [],
    formula: [
      'u(stream, entity, sub) = (x0 + 0.5) / 2^32, with x0 from Threefry-2x32 of 13 rounds; all sums are modulo 2^32',
      'k0 = seed; k1 = replicate; k2 = 0x1BD11BDA xor k0 xor k1',
      'x0 = entity + k0; x1 = stream * 2^24 + sub + k1',
      'for each round r from 0 to 12: x0 = x0 + x1, and then x1 = (x1 rotated left by R(r mod 8) bits) xor x0',
      '  and after that, if r mod 4 = 3, with i = (r + 1) / 4: x0 = x0 + k(i mod 3); x1 = x1 + k((i + 1) mod 3) + i',
      'R = 13, 15, 26, 6, 17, 29, 16, 24',
    ],
    where: {
      stream:
        'by its number: life 1, arrival 2, person-need 3, person-means 4, person-place 5, person-ability 6, need-change 7, review 8, deployment 9, provider-taste 10, provider-make 11, provider-close 12, provider-entry 13, top-up 14, care-home 15, provider-known 16, need-fluctuation 17, allocation 18, supporter-make 19, supporter-taste 20, personal-budget 21, letter 22, information 23, support-to-choose 24, awareness 25, carer 26, dissatisfaction 27, charge-paid 28, other-stream 29, charge-response 30, route-taste 31, provider-merge 32, fund-building 33, invoice-paid 34, payment-lost 35, provider-start 36',
      entity: 'the identity of the person, provider or supplier: people.identity, never the row',
      sub: 'a month of the run counted from 0 at the start of the spin-up (index), a number of the draw or another identity, below 2^24',
      'seed, replicate':
        'the seed of the scenario and the number of the replicate; replicate 0 for all that says what a place starts with',
    },
    source: 'Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC11, 2011).',
    code: 'core/random/stream.ts',
    tests: ['test/core/random/stream.test.ts', 'test/core/random/threefry.test.ts'],
  },
  {
    id: 'exponential-draw',
    gives: 'A waiting time with a mean of 1.',
    fills: [],
    formula: ['exponential(stream, entity, sub) = -ln(1 - u(stream, entity, sub))'],
    where: { ln: 'the natural logarithm' },
    code: DISTRIBUTIONS,
    tests: TESTS,
  },
  {
    id: 'normal-draw',
    gives: 'A deviation with a mean of 0 and a standard deviation of 1.',
    fills: [],
    formula: [
      'normal(stream, entity, sub) = inverse of the standard normal distribution at u(stream, entity, sub)',
    ],
    where: {
      inverse:
        'right to about 1 part in 10^16; the engine uses Wichura’s rational functions (algorithm AS 241, PPND16)',
    },
    code: DISTRIBUTIONS,
    tests: TESTS,
  },
  {
    id: 'gumbel-draw',
    gives: 'A taste as a logit choice takes it: mode 0 and mean 0.5772.',
    fills: [],
    formula: ['gumbel(stream, entity, sub) = -ln(-ln(u(stream, entity, sub)))'],
    code: DISTRIBUTIONS,
    tests: TESTS,
  },
  {
    id: 'log-normal-draw',
    gives: 'An amount that is never negative, spread on the logarithmic scale around its median.',
    fills: [],
    formula: ['log-normal-draw(u, median, sigma) = median * exp(sigma * z)'],
    where: { z: 'the inverse of the standard normal distribution at u, as in normal-draw' },
    code: DISTRIBUTIONS,
    tests: TESTS,
  },
  {
    id: 'triangular-draw',
    gives:
      'A deviation with a mean of 0 and a standard deviation of 1 that never lies further out than about two and a half.',
    fills: [],
    formula: [
      'high = whole(u * 65536); low = u * 65536 - high',
      'triangular-draw(u) = ((high + 0.5) / 65536 + low - 1) * square root of 6',
    ],
    code: DISTRIBUTIONS,
    tests: TESTS,
  },
  {
    id: 'fraction-draw',
    gives: 'A share spread normally around its mean and kept between 0 and 1.',
    fills: [],
    formula: ['fraction-draw(u, mean, sd) = min(1, max(0, mean + sd * z))'],
    where: { z: 'the inverse of the standard normal distribution at u, as in normal-draw' },
    code: 'core/model/people/newcomer-draw.ts',
    tests: ['test/core/model/people/newcomer.test.ts'],
  },
];
