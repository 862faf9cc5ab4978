import { STREAMS, uniform } from '../../random/stream.ts';
import { sendLettersEquations } from '../equations/send-letters.ts';
import { defineStep } from '../step.ts';
import { DEPLOYMENT_NAMES, NO_BUDGET, SELF_FUNDER } from '../vocabulary.ts';

/** The only draw of the stream of letters: who is written to early and who late. */
const TURN_DRAW = 0;

/** By deployment, 1 where there is a personal budget to be told of. */
const HAS_BUDGET = Uint8Array.from(DEPLOYMENT_NAMES, (_, deployment) =>
  deployment === SELF_FUNDER || deployment === NO_BUDGET ? 0 : 1,
);

/** Writes the label and nothing else: no budget, provider, hour or penny follows from a letter. */
export const sendLetters = defineStep({
  name: 'send-letters',
  purpose: 'Tell people that they have a personal budget: those who have one, and those a letter says so to.',
  source:
    'S4 (a council’s figure rose from 7% to 33% in a year, largely by letter); evidence outcome.gaming.',
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
    // Whoever has a budget and is here is told, or was: added in, as nobody foresees which of them it is.
    for (let person = 0; person < rows; person++) {
      labelled[person] |= present[person] & HAS_BUDGET[deployment[person]];
    }
    if (written === 0) return;
    for (let person = 0; person < rows; person++) {
      if (deployment[person] !== NO_BUDGET || labelled[person] === 1 || present[person] === 0) continue;
      if (uniform(luck, STREAMS.letter, identity[person], TURN_DRAW) < written) labelled[person] = 1;
    }
  },
});
