/** The odds of the arrangements, and how the pulls that steer them are fitted. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/choosing/nested-logit.ts';
const TESTS = ['test/core/model/choosing/nested-logit.test.ts'];

export const oddsEquations: readonly Equation[] = [
  {
    id: 'chance-of-arrangement',
    gives:
      'The chance that a person comes to an arrangement: first between what the council runs and what they or someone they choose runs, then within that nest.',
    fills: [],
    formula: [
      'pulled(cell) = weight(cell) * pull(cell)',
      'council = sum of pulled over arrangements 0 to 3; own = sum of pulled over arrangements 4 to 7',
      'own share = 0 if own = 0; else 1 if council = 0; else odds / (1 + odds) with odds = (own / council)^choice.nest',
      'chance(cell), of arrangements 0 to 3 = pulled(cell) * ((1 - own share) / council), 0 where council = 0',
      'chance(cell), of arrangements 4 to 7 = pulled(cell) * (own share / own), 0 where own = 0',
    ],
    where: {
      'pull(cell)':
        'a multiplier for each client group, kind of decision and arrangement: exp(constant / choice.nest) of the arrangement’s constant',
      'sums over arrangements': 'in order of their numbers',
    },
    source: 'McFadden 1978 (nested logit).',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'arrangement-drawn',
    gives: 'The chances are laid end to end in order of the arrangements and a draw falls on one of them.',
    fills: [],
    formula: [
      'u = u(deployment, people.identity, index)',
      'arrangement-drawn = the first cell from 0 to 7 with chance(cell) not 0 and u < sum of chance over arrangements 0 to cell',
      'where rounding leaves none: the last cell with chance not 0',
    ],
    where: { index: 'months since the start of the spin-up, see month-clock; one draw a person and month' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'pulls-fitted',
    gives:
      'Pulls are moved until the shares that some people are expected to come to are the wanted ones, as far as arrangements are open to them.',
    fills: [],
    formula: [
      'pulls-fitted(people, wanted, instead, pulls to start from, tolerance, most rounds):',
      'open(cell) = the part of the people who have weight(cell) > 0',
      'reachable(cell) = min(wanted(cell), open(cell)); left = left-of(reachable), where left-of(shares) = 1 - their sum where that is above 1e-9, else 0',
      'where the sum of instead > 1e-9: reachable(cell) = min(open(cell), reachable(cell) + left * instead(cell) / sum of instead)',
      'where open(framework) > 0: reachable(framework) += left-of(reachable)',
      'reachable is then divided by its sum, unless the sum is 0',
      'most = exp(choice.steering.most / choice.nest)',
      'for round = 1, 2, ... to most rounds:',
      '  share(cell) = mean over the people of chance(cell); spread(cell) = mean over the people of chance(cell) * (1 - chance(cell))',
      '  stop where for every cell |share(cell) - reachable(cell)| < tolerance, with the pulls as they are',
      '  anchor = the cell of those with reachable not 0 with the highest share / reachable, the first of equals; none where there is none',
      '  above = share(anchor) / reachable(anchor), 1 where there is no anchor',
      '  for each cell with share(cell) not 0:',
      '    where reachable(cell) = 0: pull(cell) = 0',
      '    where reachable(cell) > 0 and spread(cell) > 0: pull(cell) = pull(cell) * (reachable(cell) * above / share(cell))^step,',
      '      step = min(20, share(cell) * (1 - share(cell)) / spread(cell))',
      '  base = pull(anchor) as it now stands, 1 where there is no anchor',
      '  for each cell with share(cell) not 0: pull(cell) = min(most, max(1 / most, pull(cell) / base))',
      '  stop where for every cell the pull moved in this round by no more than 1e-6 of itself as it now stands',
    ],
    where: {
      'share / reachable':
        'compared without dividing: share(a) * reachable(b) > share(b) * reachable(a) * (1 + 1e-9) puts a above b; nearer than that they are level',
      instead:
        'where those come to who cannot come to what is wanted: at reviews what the plan would move them out of, on arrival the planned mix; what of it is closed to them goes to the framework',
      'a cell with share 0': 'is open to none of the people, and its pull stays for another day',
      'wanted, reachable, share': 'each sum to 1, or are all 0',
    },
    source: 'Calibration by adding the logarithm of wanted over expected share to each constant, and again.',
    code: 'core/model/choosing/fit-pulls.ts',
    tests: TESTS,
  },
  {
    id: 'pulls-kept',
    gives:
      'Pulls are kept for each client group and kind of decision, and are 1 as long as none have been kept.',
    fills: [],
    formula: [
      'kind = 0 for those who decide on arrival, 1 for those who decide again',
      'row of a cell in the table of constants = (g * 2 + kind) * 8 + cell',
      'pulls-kept(column, g, kind)(cell) = the column at that row, or 1 where it is 0',
    ],
    where: { g: 'client group, 0 to 4', column: 'constants.steering or constants.calibrated; 0 at first' },
    code: 'core/model/choosing/pulls.ts',
    tests: ['test/core/model/choosing/calibrate.test.ts', 'test/core/model/steps/choose-deployment.test.ts'],
  },
];
