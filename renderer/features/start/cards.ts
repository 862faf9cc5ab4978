import { CENTRAL } from '../../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { Tab } from '../../navigation/compare.ts';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import type { Choice } from '../../store/state.ts';
import { UPLIFT_NEXT_YEAR } from './recipe.ts';
import type { Recipe } from './recipe.ts';

/** A question somebody arrives with, and the screen that answers it with everything filled in. */
export type Card = {
  readonly id: string;
  /** In the words of who asks. */
  readonly question: string;
  /** What answers it. */
  readonly answer: string;
  readonly takes: string;
  /** What is compared, beside the place that is chosen. */
  readonly choice?: Partial<Choice>;
  /** An option of the user’s own that is made for it. */
  readonly recipe?: Recipe;
  readonly tab?: Tab;
  readonly to: Screen;
};

export type CardGroup = { readonly who: string; readonly cards: readonly Card[] };

const ONE_RUN = 'Seconds for a small place, minutes for a large one';
const MANY_RUNS = 'Minutes: the market is run many times over';
const NO_RUN = 'At once: nothing is run';

const COMPARE = screen('compare');

/** The next January after a start in April 2026. */
const JANUARY = '2027-01';

export const CARDS: readonly CardGroup[] = [
  {
    who: 'Commissioner',
    cards: [
      {
        id: 'who-fails',
        question:
          'If a quarter of people leave the block for direct payments and service funds over three years, who fails, when, and who loses care?',
        answer: 'That change beside business as usual: closures with their causes, and care lost.',
        takes: ONE_RUN,
        choice: { option: 'quarter-of-block-to-budgets', beside: [], future: CENTRAL },
        tab: 'providers',
        to: COMPARE,
      },
      {
        id: 'choice-or-label',
        question: 'Did choice rise, or only the label?',
        answer: 'Labelled beside genuine choice, for letters alone and for real help with choosing.',
        takes: ONE_RUN,
        choice: { option: 'letters-only', beside: ['take-up-with-brokerage'], future: CENTRAL },
        tab: 'choice',
        to: COMPARE,
      },
      {
        id: 'if-one-closes',
        question: 'If a provider closes in January, where do its people go?',
        answer: 'A failure drill: pick the provider, and see who takes its people and how long they wait.',
        takes: 'About a minute',
        to: screen('drill', null, { month: JANUARY, option: BUSINESS_AS_USUAL }),
      },
      {
        id: 'cheapest-way',
        question: 'What is the cheapest way through the change?',
        answer: 'The move with no help, with help for providers, and with every instrument, side by side.',
        takes: ONE_RUN,
        choice: {
          option: 'phased-run-down-of-block',
          beside: ['block-to-direct-payments', 'managed-transition'],
          future: CENTRAL,
        },
        tab: 'council',
        to: COMPARE,
      },
    ],
  },
  {
    who: 'Finance officer',
    cards: [
      {
        id: 'lowest-uplift',
        question:
          'What is the lowest uplift that keeps exits under 5% with 90% confidence, and what does it cost net of charges?',
        answer: 'A search for the lowest value that keeps the limit; it says when it cannot tell yet.',
        takes: MANY_RUNS,
        to: screen('questions', 'solve', {
          option: BUSINESS_AS_USUAL,
          lever: 'fee.uplift',
          limit: 'providers.exit-rate at most 5%',
          confidence: '90%',
        }),
      },
      {
        id: 'uplift-next-year',
        question: 'What does 5.5% cost next year, full-year, net of income and failures avoided?',
        answer: 'Makes an option of your own with that uplift and shows the council’s money by year.',
        takes: ONE_RUN,
        choice: { beside: [], future: CENTRAL },
        recipe: UPLIFT_NEXT_YEAR,
        tab: 'council',
        to: COMPARE,
      },
      {
        id: 'decision-or-world',
        question: 'How much of this is our decision and how much is the wage floor?',
        answer: 'A bridge from today to the plan with a higher wage floor, split between the two.',
        takes: MANY_RUNS,
        to: screen('questions', 'bridge', {
          fromOption: BUSINESS_AS_USUAL,
          fromFuture: CENTRAL,
          toOption: 'higher-uplift',
          toFuture: 'high-wage-floor',
        }),
      },
    ],
  },
  {
    who: 'Provider',
    cards: [
      {
        id: 'exposure',
        question: 'At what uptake of direct payments, and in which month, do I run out of cash?',
        answer: 'Your own books in this market. They stay on this machine.',
        takes: MANY_RUNS,
        to: screen('exposure'),
      },
      {
        id: 'fee',
        question: 'The wage floor rises: what fee keeps me whole?',
        answer: 'The cost of an hour line by line, before and after.',
        takes: NO_RUN,
        to: screen('fee'),
      },
    ],
  },
  {
    who: 'Anyone, and analysts',
    cards: [
      {
        id: 'hundred-pounds',
        question: 'Why does my £100 buy less on a direct payment?',
        answer: 'What £100 of budget buys by each route, with the sum behind every step.',
        takes: NO_RUN,
        to: screen('ladder'),
      },
      {
        id: 'real-or-noise',
        question: 'Is that 2% real or noise?',
        answer: 'Every difference with its interval, and whether it could be luck.',
        takes: ONE_RUN,
        tab: 'overview',
        to: COMPARE,
      },
      {
        id: 'which-assumptions',
        question: 'Is this the number we took to cabinet? Which assumptions matter, and who signed them?',
        answer:
          'The assumptions that move the figures, furthest first, with who signed them; and a kept result run again, to the byte.',
        takes: NO_RUN,
        to: screen('assumptions', null, { show: 'moves', by: 'effect' }),
      },
    ],
  },
];
