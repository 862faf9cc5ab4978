import { capital } from '../../core/scenario/first-letter.ts';
import { USUAL_CONFIDENCE } from '../../core/statistics/interval.ts';
import type { UncertaintyAnswer } from '../../core/study/uncertainty.ts';
import type { UncertainFigure, UncertaintyKind } from '../../core/study/uncertainty/answer.ts';
import { luckNote, reachWords } from '../../core/study/uncertainty/reach-words.ts';
import { changesAlike } from '../../core/figures/alike.ts';
import { count } from '../../core/figures/count.ts';
import { estimateWords, manyRuns, measureName, ruleWords, unitOf } from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import type { StudyNames } from './study-names.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

/** How far each kind of uncertainty moves each difference. */
export function uncertaintyText(answer: UncertaintyAnswer, names: StudyNames): string {
  const { option, against, future, lives, figures, refused } = answer;
  const head = `"${names.option(option)}" less "${names.option(against)}", seen from "${names.future(future)}", over ${manyRuns(lives)} with everything as it stands.`;
  return asTyped(
    [
      wrapped(head),
      ...refused.map(({ kind, what, runs, reason }) =>
        wrapped(
          `Left out: ${KIND_LABELS[kind].toLowerCase()}, ${what}: the model refused ${count(runs, 'run')}: ${reason}`,
        ),
      ),
      ...(figures.length === 0 ? ['No run could be made, so nothing can be said.'] : []),
      ...figures.map((each) => figureText(each, answer.replicates, names)),
      wrapped(howToRead(answer)),
    ].join('\n\n'),
  );
}

const KIND_LABELS: { readonly [K in UncertaintyKind]: string } = {
  luck: 'Luck',
  parameters: 'Assumptions',
  futures: 'The future',
  structure: 'How the market works',
};

const COLUMNS = [
  { head: 'What moves', narrowest: 14 },
  ...['Cases', 'Lowest', '5%', 'Median', '95%', 'Highest', 'Same sign'].map((head) => ({
    head,
    align: 'right' as const,
  })),
];

function figureText(told: UncertainFigure, replicates: number, names: StudyNames): string {
  const { measure, central, kinds } = told;
  const unit = unitOf(measure);
  const rows = kinds.map(({ kind, cases, lowest, p5, median, p95, highest, sameSign }) => [
    KIND_LABELS[kind],
    `${cases}`,
    ...changesAlike([lowest, p5, median, p95, highest], unit),
    sameSign === null ? 'n/a' : `${Math.round(sameSign * cases)} of ${cases}`,
  ]);
  return [
    `${measureName(measure)}: ${estimateWords(central, unit)}`,
    figureTable(COLUMNS, rows),
    ...namedText(told, names),
    wrapped(sentence(told, replicates)),
  ].join('\n');
}

/** Futures and rules are few and have names, so that each is told. */
function namedText({ measure, kinds }: UncertainFigure, names: StudyNames): readonly string[] {
  const unit = unitOf(measure);
  return kinds
    .filter(({ named }) => named.length > 0)
    .map(({ kind, named }) => {
      const said = named.map(({ future, structure, difference: { mean, interval }, beyondLuck }) => {
        const what = kind === 'futures' ? names.future(future) : ruleWords(structure) || 'the usual rules';
        const [middle, low, high] = changesAlike([mean, interval?.low ?? mean, interval?.high ?? mean], unit);
        return `${what} ${middle}${interval === null ? '' : ` (${low} to ${high})`}${beyondLuck ? '*' : ''}`;
      });
      return wrapped(`${KIND_LABELS[kind]}: ${said.join('; ')}.`, '', '  ');
    });
}

const MOVED_BY: { readonly [K in UncertaintyKind]: string } = {
  luck: 'luck alone moves it',
  parameters: 'assumptions',
  futures: 'the future',
  structure: 'how the market works',
};

function sentence({ measure, kinds, widest }: UncertainFigure, replicates: number): string {
  const unit = unitOf(measure);
  const between = ({ low, high }: { readonly low: number; readonly high: number }): string =>
    `between ${changesAlike([low, high], unit).join(' and ')}`;
  const said = kinds
    .map((each) => `${MOVED_BY[each.kind]} ${reachWords(each, replicates, between)}`)
    .join(', ');
  const most =
    widest === null ? '' : ` ${KIND_LABELS[widest]} ${widest === 'parameters' ? 'move' : 'moves'} it most.`;
  return `${capital(said)}.${most}`;
}

function howToRead(answer: UncertaintyAnswer): string {
  const { replicates } = answer;
  const ofLuck = luckNote(answer);
  return `Each kind is moved alone, all else as it stands: luck is one run after another; a draw of the assumptions, a future and a rule of the market are each ${replicates === 1 ? 'the same 1 run' : `the mean of the same ${manyRuns(replicates)}`}. "Between" is the middle nine tenths of runs and of draws, and lowest to highest of futures and rules. What kinds do together is not in it. In brackets the interval of a mean, of ${exactPercent(USUAL_CONFIDENCE)}; with a star it differs from the case as it stands by more than luck explains.${ofLuck === null ? '' : ` ${ofLuck}`}`;
}
