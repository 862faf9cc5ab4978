import type { Equation } from '../equation.ts';

const TESTS = ['test/core/run/arrivals.test.ts'] as const;

/** How many people arrive in each month of a run, counted out beforehand: of the place and the future, and of no option. */
export const arrivalsEquations: readonly Equation[] = [
  {
    id: 'people-expected',
    gives:
      'How many people a place is expected to have in an age band: level while the market settles, growing with the band from then on.',
    fills: [],
    formula: [
      'before index = 0: people-expected = place.clients18to64 for 18 to 64; place.clients65plus + halfUp((place.clients18to64 + place.clients65plus) * place.selfFunderShare / (1 - place.selfFunderShare)) for 65 and over',
      'growing = 0 where reported < 0, else people-expected of the month before * demog.<band> / 12',
      'people-expected = people-expected of the month before + growing',
    ],
    where: {
      '<band>': '18to64 or 65plus',
      growing: 'people this month; below zero where the band shrinks',
      'people-expected':
        'parts of a person included; the tables are sized by the most there are in any month, which changes no result',
    },
    code: 'core/run/arrivals.ts',
    tests: TESTS,
  },
  {
    id: 'arrivals-counted',
    gives:
      'How many people of an age band arrive in a month: as many as are expected to leave and as the band grows by, in whole people.',
    fills: [],
    formula: [
      'leaving = people-expected of the month before * (1 - exp(0 - (exit.mortality.<band> + exit.carehome.<band>) / 12))',
      'owed = max(0, owed left over + leaving + growing)',
      'arrivals-counted = whole(owed)',
      'owed left over = owed - arrivals-counted; 0 before index = 0',
    ],
    where: {
      parameters:
        'exit.mortality.18to64, exit.mortality.65plus, exit.carehome.18to64, exit.carehome.65plus, demog.18to64 and demog.65plus, each as in force in the month',
      'arrivals-counted':
        'whole people, counted for each band by itself from index = 0 on; the same in every replicate and option',
    },
    code: 'core/run/arrivals.ts',
    tests: TESTS,
  },
];
