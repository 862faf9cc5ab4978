import { STREAMS, uniform } from '../../random/stream.ts';
import { sendLettersEquations } from '../equations/send-letters.ts';
import { defineStep } from '../step.ts';
import { NO_BUDGET, SELF_FUNDER } from '../vocabulary.ts';

/** The only draw of the stream of letters: who is written to early and who late. */
const TURN_DRAW = 0;

/** Writes the label and nothing else: no budget, provider, hour or penny follows from a letter. */
export const sendLetters = defineStep({
  name: 'send-letters',
  purpose: 'Tell people that they have a personal budget: those who have one, and those a letter says so to.',
  source:
    'S4 (a council’s figure rose from 7 % to 33 % in a year, largely by letter); evidence outcome.gaming.',
  simplifies: [
    'Everyone with a personal budget is told so in the month it is set up, and nobody forgets it.',
    'A letter is never taken back, and costs nothing to send.',
  ],
  reads: ['people.identity', 'people.present', 'people.deployment', 'market.peopleRows'],
  writes: ['people.labelled'],
  posts: [],
  parameters: [],
  levers: ['letters.share'],
  equations: sendLettersEquations,
  apply({ people, market }, { luck, levers }) {
    const { identity, present, deployment, labelled } = people;
    const written = levers['letters.share'];
    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || deployment[person] === SELF_FUNDER || labelled[person] === 1) continue;
      const hasBudget = deployment[person] !== NO_BUDGET;
      if (hasBudget || uniform(luck, STREAMS.letter, identity[person], TURN_DRAW) < written) {
        labelled[person] = 1;
      }
    }
  },
});
