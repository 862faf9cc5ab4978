import type { Equation } from '../../equation.ts';

const CODE = 'core/model/budgeting/other-stream.ts';
const TESTS = ['test/core/model/budgeting/other-stream.test.ts'] as const;

/** Money from other public funds in one individual budget: at each review and on arrival. */
export const otherStreamEquations: readonly Equation[] = [
  {
    id: 'stream-figures',
    gives: 'The streams of other public money, in the order of their draws, and what is known of each.',
    fills: [],
    formula: [
      'stream 0: stream.independent-living-fund.<part>, stream.independent-living-fund.share.<band>',
      'stream 1: stream.supporting-people.<part>, stream.supporting-people.share.<band>',
      'stream 2: stream.access-to-work.<part>, stream.access-to-work.share.<band>',
      'stream 3: stream.equipment-and-adaptations.<part>, stream.equipment-and-adaptations.share.<band>',
    ],
    where: {
      '<part>':
        'amount (median, pence a week), open (share of new people who may still join) or charged (share of the amount that is charged for)',
      '<band>': '18to64 or 65plus: share of people of the band who have the stream while it runs',
    },
    code: 'core/model/budgeting/named-streams.ts',
    tests: TESTS,
  },
  {
    id: 'streams-held',
    gives:
      'Which streams a person has: whoever had one keeps it while it runs, and one that is closed to new people takes nobody else.',
    fills: ['people.streamsHeld'],
    formula: [
      'for each stream s from 0 to 3: the person has it if u(other-stream, people.identity, 2 * s + 1) < share * (1 if they had it before, otherwise open)',
      'people.streamsHeld = sum of 2^s over the streams they have',
    ],
    where: {
      'share, open': 'of stream s and of the person’s age-band, as in stream-figures, in force this month',
      before:
        'people.streamsHeld as it was; none for someone who arrives, and all four for someone the place starts with',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'streams-brought-in',
    gives: 'What of a person’s streams is in their budget, as far as the council reaches.',
    fills: ['people.otherStream', 'people.otherCharged'],
    formula: [
      'people.otherStream = 0; people.otherCharged = 0',
      'if people.streamsHeld = 0 or u(other-stream, people.identity, 0) >= budget.streams, it stays at that',
      'otherwise for each stream s they have, from 0 to 3:',
      '  amount = halfUp(log-normal-draw(u(other-stream, people.identity, 2 * s + 2), median, people.excess.sigma))',
      '  people.otherStream = people.otherStream + amount',
      '  people.otherCharged = people.otherCharged + halfUp(amount * charged)',
    ],
    where: {
      'median, charged': 'amount and charged of stream s, as in stream-figures, in force this month',
      draws:
        'the same at every review: whether the council reaches someone and how much they have is theirs for life',
    },
    code: CODE,
    tests: TESTS,
  },
];
