import type { Equation } from '../equation.ts';

export const sendLettersEquations: readonly Equation[] = [
  {
    id: 'label-of-budget',
    gives:
      'Everyone with a personal budget is told that they have one; a letter says the same to a share of those who have none.',
    fills: ['people.labelled'],
    formula: [
      'for each person present, but for those with people.deployment = 2 (self-funder) and those with people.labelled = 1 already:',
      '  people.labelled = 1 if people.deployment is not 3 (none)',
      '  people.labelled = 1 if people.deployment is 3 (none) and u(letter, people.identity, 0) < letters.share',
      'otherwise people.labelled stays as it is; it is never taken back',
    ],
    where: {
      'each person present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
      'u(letter, people.identity, 0)':
        'the same draw every month, made only where people.deployment is 3: whoever is written to at one share is written to at any higher one',
    },
    code: 'core/model/steps/send-letters.ts',
    tests: ['test/core/model/steps/send-letters.test.ts', 'test/core/run/letters.test.ts'],
  },
];
