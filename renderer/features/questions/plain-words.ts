import type { QuestionKind } from '../../../core/study/questions.ts';
import type { QuestionId } from './form-of.ts';

type PlainWords = {
  /** What one would ask. */
  readonly asks: string;
  readonly tells: string;
  /** The kinds of study that answer it. */
  readonly kinds: readonly QuestionKind[];
};

/** The questions as people ask them. */
export const PLAIN_WORDS: { readonly [Q in QuestionId]: PlainWords } = {
  solve: {
    asks: 'What is the lowest – or highest – that keeps our limits?',
    tells:
      'One value of one lever, such as the yearly fee uplift, that keeps every limit you set with the confidence you want, and what it costs net. Or that no value does, or that luck hides it.',
    kinds: ['solve'],
  },
  compare: {
    asks: 'Is that difference real, or noise?',
    tells:
      'For each figure: shown, not shown, or cannot tell yet – and then about how many more runs it would take.',
    kinds: ['compare'],
  },
  grid: {
    asks: 'Which option holds up in which future?',
    tells:
      'Options set against futures: which limits are kept and by what chance, what is best in each, and how much may be regretted.',
    kinds: ['grid'],
  },
  bridge: {
    asks: 'How much is our decision, and how much the world?',
    tells:
      'A change split into what the option does, what the future does and what they do only together. The parts add up exactly.',
    kinds: ['bridge'],
  },
  uncertainty: {
    asks: 'How sure is it?',
    tells:
      'How far luck, the assumptions, the future and how the market works each move the difference, kept apart, and which moves it most.',
    kinds: ['uncertainty'],
  },
  sensitivity: {
    asks: 'Which assumptions matter most?',
    tells: 'Each assumption over its range, ranked by how far it moves the figures.',
    kinds: ['one-at-a-time', 'morris', 'sobol'],
  },
  switching: {
    asks: 'What would have to be true for another option to win?',
    tells:
      'The value of each assumption at which the lead passes from one option to the other, the nearest first.',
    kinds: ['switching'],
  },
  discover: {
    asks: 'What would make our plan fail?',
    tells:
      'What the worlds have in common in which a limit is broken, in plain sentences, with how much of the failing they cover.',
    kinds: ['discover'],
  },
};

/** Which of the questions a kind of study answers. */
export function questionOf(kind: QuestionKind): QuestionId {
  const found = Object.entries(PLAIN_WORDS).find(([, { kinds }]) => kinds.includes(kind));
  return (found?.[0] ?? kind) as QuestionId;
}
