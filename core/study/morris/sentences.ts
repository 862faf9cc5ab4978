/** Which of many assumptions move a figure at all, in sentences. */
import { count } from '../../figures/count.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { unseenUpTo } from '../../statistics/sequential/cautious-interval.ts';
import { leftOutSentences, meanOfFigure, pairWords } from '../influence/sentences.ts';
import type { FigureEffects, MorrisAnswer } from '../morris.ts';
import type { Names, Told } from '../told.ts';
import { measureName, sizeWords, unitOf } from '../words.ts';

/** The strongest that is told from luck, and what was asked. */
export function toldMorris(answer: MorrisAnswer, names: Names): Told {
  const { figures, parameters, trajectories, levels, refused } = answer;
  const [first] = figures;
  return {
    headline: headlineOf(first, names),
    sentences: [
      `${pairWords(answer, names)}: ${count(parameters, 'assumption')} moved over ${levels} places of their ranges, ${count(trajectories, 'walk')}, each a run of its own.`,
      ...leftOutSentences(refused, 'walk'),
    ],
    notes: first === undefined ? [] : [...NOTES, unseenNote(trajectories)],
  };
}

/** What a figure came to, and how many assumptions moved it. */
export function effectsWords(
  figure: FigureEffects,
  names: Names,
): { readonly meaning: string; readonly summary: string } {
  const moving = figure.effects.filter(({ muStar }) => muStar > 0);
  const [first] = moving;
  const still = figure.effects.length - moving.length;
  const rest =
    still === 0 ? '' : `; ${still === 1 ? '1 of them does' : `${still} of them do`} not move it at all`;
  return {
    meaning: `In the mean over all walks it is ${meanOfFigure(figure, figure.mean)}.`,
    summary:
      first === undefined
        ? 'No assumption moved it.'
        : `Of ${count(figure.effects.length, 'assumption')} “${names.parameter(first.parameter)}” moves it most (${sizeWords(first.muStar, unitOf(figure.measure))})${rest}.`,
  };
}

function headlineOf(first: FigureEffects | undefined, names: Names): string {
  if (first === undefined)
    return 'Fewer than two walks could be made to their end, and one shows no spread: nothing can be said yet.';
  const strongest = first.effects.find(({ beyondLuck }) => beyondLuck);
  const name = measureName(first.measure);
  if (strongest === undefined) return `${name}: no assumption is told from luck.`;
  return `${name}: “${names.parameter(strongest.parameter)}” is the strongest told from luck, moving it by ${sizeWords(strongest.muStar, unitOf(first.measure))} in the mean.`;
}

const NOTES = [
  'An effect is of moving one assumption over the whole of its range, wherever the others stand in theirs; luck is held along a walk, so that it cancels. The mean size ranks them; within two standard errors either way it lies in some 95 of 100 cases.',
  'A mean effect smaller than the mean size goes both ways. A spread as large as the effect says that it hangs on the other assumptions or is not straight.',
  'Beyond luck: the mean effect is told from nothing with 95% confidence for all assumptions of the figure together.',
];

/** Each walk is one run, and what no run of them holds is in no effect. */
function unseenNote(walks: number): string {
  const unseen = roundHalfUp(unseenUpTo(walks, USUAL_CONFIDENCE) * 100);
  return `What happens in fewer than ${unseen} runs of 100 may be in none of the ${walks}, and then no effect knows of it.`;
}
