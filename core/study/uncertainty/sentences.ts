/** How far each kind of uncertainty moves a difference, in sentences that the window and the terminal share. */
import { changesAlike } from '../../figures/alike.ts';
import { capital } from '../../scenario/first-letter.ts';
import { exactPercent } from '../../statistics/exact-percent.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import type { Names, Told } from '../told.ts';
import type { UncertaintyAnswer } from '../uncertainty.ts';
import { estimateWords, manyRuns, measureName, refusalWords, unitOf } from '../words.ts';
import type { UncertainFigure, UncertaintyKind } from './answer.ts';
import { luckNote, reachWords } from './reach-words.ts';

/** What each kind of uncertainty is called. */
export const UNCERTAINTY_LABELS: { readonly [K in UncertaintyKind]: string } = {
  luck: 'Luck',
  parameters: 'Assumptions',
  futures: 'The future',
  structure: 'How the market works',
};

/** What moves the first figure most, and what was asked. */
export function toldUncertainty(answer: UncertaintyAnswer, names: Names): Told {
  const { option, against, future, lives, figures, refused } = answer;
  const [first] = figures;
  return {
    headline:
      first === undefined ? 'No run could be made so far, so nothing can be said.' : headlineOf(first),
    sentences: [
      `“${names.option(option)}” less “${names.option(against)}”, seen from “${names.future(future)}”, over ${manyRuns(lives)} with everything as it stands.`,
      ...refused.flatMap(({ kind, what, runs, reason }) =>
        refusalWords(runs, 'run', [reason]).map((said) => `${UNCERTAINTY_LABELS[kind]}, ${what}: ${said}`),
      ),
    ],
    notes: notesOf(answer),
  };
}

/** How far each kind moves a figure, and which moves it most. @param replicates runs of every draw */
export function uncertaintySentence({ measure, kinds, widest }: UncertainFigure, replicates: number): string {
  const unit = unitOf(measure);
  const between = ({ low, high }: { readonly low: number; readonly high: number }): string =>
    `between ${changesAlike([low, high], unit).join(' and ')}`;
  const said = kinds.map((each) => `${MOVED_BY[each.kind]} ${reachWords(each, replicates, between)}`);
  return `${capital(said.join(', '))}.${widest === null ? '' : ` ${mostSentence(widest)}`}`;
}

const MOVED_BY: { readonly [K in UncertaintyKind]: string } = {
  luck: 'luck alone moves it',
  parameters: 'assumptions',
  futures: 'the future',
  structure: 'how the market works',
};

function headlineOf({ measure, central, widest }: UncertainFigure): string {
  const head = `${measureName(measure)}: ${estimateWords(central, unitOf(measure))}.`;
  return widest === null
    ? `${head} No kind of uncertainty is shown to move it more than the others.`
    : `${head} ${mostSentence(widest)}`;
}

function mostSentence(widest: UncertaintyKind): string {
  return `${UNCERTAINTY_LABELS[widest]} ${widest === 'parameters' ? 'move' : 'moves'} it most.`;
}

function notesOf(answer: UncertaintyAnswer): readonly string[] {
  const { replicates } = answer;
  const ofLuck = luckNote(answer);
  const means = replicates === 1 ? 'the same one run' : `the mean of the same ${manyRuns(replicates)}`;
  return [
    `Each kind is moved alone, all else as it stands: luck is one run after another; a draw of the assumptions, a future and a rule of the market are each ${means}. What kinds do together is not in it.`,
    `How far luck and assumptions move it is the middle nine tenths of runs and of draws; how far futures and rules do, their lowest to their highest. A future or rule by itself has the ${exactPercent(USUAL_CONFIDENCE)} interval of its mean; with a star it differs from the case as it stands by more than luck explains.`,
    'Same sign: in what share of the cases the difference goes the same way, with the interval of that share. Draws are spread evenly over what is plausible, so these are shares of what is plausible and not of what is likely.',
    ...(ofLuck === null ? [] : [ofLuck]),
  ];
}
