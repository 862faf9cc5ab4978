/** The pulls that hold in take-up: calibrated once, between the spin-up and the first reported month, by no step. */
import type { Equation } from '../equation.ts';

const TESTS = ['test/core/model/choosing/calibrate.test.ts'];

export const calibrationEquations: readonly Equation[] = [
  {
    id: 'when-calibrated',
    gives:
      'People who are at some time left to choose for themselves choose by the constants that the market had before the first reported month.',
    fills: [],
    formula: [
      'before any step of the month with index = model.spin-up, and only if choice.mode is 1 (take-up) in any month of the run: calibrated-pulls',
      'everything in calibrated-pulls is worked out with the state as the month before left it, and with the parameters, levers and draws of the month with index max(0, model.spin-up - 1)',
      'constants.calibrated is written at no other time, and is 0 as long as it has not been',
    ],
    where: { index: 'months since the start of the spin-up, see month-clock' },
    code: 'core/run/run-month.ts',
    tests: [...TESTS, 'test/core/run/choice.test.ts'],
  },
  {
    id: 'calibrated-pulls',
    gives:
      'The pulls under which everyone, reviewed or new, would come to the mix as it stands, were every arrangement to be had wherever people live.',
    fills: [],
    formula: [
      'for each client group g from 0 to 4 with any people present whose people.deployment is not 2 (self-funder); those are its people, in order of row:',
      '  mix(cell) = part of its people whose arrangement-of-person is cell',
      '  for kind = 0 (on arrival), then 1 (again):',
      '    weight(cell) of each of its people as weight-of-arrangement has it for that kind, but with supplied[cell] = every locality for every cell',
      '    pulls = pulls-fitted(its people, mix, 0 for every cell, 1 for every cell, 0.001, 1000)',
      '    reserve = exp(choice.novelty / choice.nest)',
      '    pull(preferred-list) = pull(framework) * reserve where mix(preferred-list) = 0',
      '    pull(in-house) = pull(framework) * reserve where mix(in-house) = 0',
      '    pull(isf) = pull(direct-payment) * reserve where mix(isf) = 0',
      '    pull(mixed) = pull(direct-payment) * reserve where mix(mixed) = 0',
      '    pull(pooled) = pull(direct-payment) * reserve where mix(pooled) = 0',
      '    constants.calibrated = pull(cell), at the row of g, kind and cell',
    ],
    where: {
      'weight(cell)':
        'planned-mix, block-exists, losses-of-month, help-to-choose and barrier-to-arrangement of the month named in when-calibrated; kind 1 for everyone, whatever people.decides is',
      '0.001, 1000': 'a tenth of a percentage point, and the most rounds',
      'row of g, kind and cell': 'see pulls-kept',
      'pull(...) * reserve': 'not held within the limits of pulls-fitted',
      'a group with no people': 'keeps 0 in constants.calibrated, which is read as 1',
    },
    source:
      'S4 (take-up follows information, support and fees); calibration to the starting shares as a fixed point.',
    code: 'core/model/choosing/calibrate.ts',
    tests: TESTS,
  },
];
