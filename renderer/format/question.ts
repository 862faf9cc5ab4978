import { expectedOf } from '../../core/study/expected.ts';
import type { QuestionKind } from '../../core/study/questions.ts';
import { timeLeft } from './duration.ts';

/** What each kind of question is called where it stands among others. */
export const QUESTION_NAMES: { readonly [K in QuestionKind]: string } = {
  compare: 'Is the difference real?',
  grid: 'Which option holds up?',
  bridge: 'Our decision or the world?',
  uncertainty: 'How sure is it?',
  'one-at-a-time': 'Which assumptions matter, one at a time',
  morris: 'Which assumptions matter, screened all together',
  sobol: 'Which assumptions matter, by share of the variance',
  switching: 'What would have to be true for the other to win?',
  discover: 'What would make the plan fail?',
  solve: 'What is the lowest or highest that keeps our limits?',
};

/** What is left of a question’s wait; "or more" where luck decides how many runs follow those that are due. */
export function studyTimeLeft(kind: QuestionKind, seconds: number): string {
  const left = timeLeft(seconds);
  return expectedOf(kind) === 'about' ? left : `${left}, or more`;
}
