import { USUAL_CONFIDENCE } from '../../core/statistics/interval.ts';
import type { GridAnswer } from '../../core/study/grid.ts';
import type { GridCell, Verdict } from '../../core/study/grid/answer.ts';
import { hardestWorld, tooFewSentence } from '../../core/study/grid/sentences.ts';
import { count } from '../../core/figures/count.ts';
import {
  estimateCells,
  levelWords,
  manyRuns,
  measureName,
  sizeWords,
  unitOf,
  worldName,
} from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import { limitsTables } from './grid-limits-text.ts';
import { regretText } from './grid-regret-text.ts';
import type { StudyNames } from './study-names.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

/** Every option in every world: figures, limits, verdicts and regret. */
export function gridText(answer: GridAnswer, names: StudyNames): string {
  return asTyped(
    [
      wrapped(headSentence(answer, names)),
      ...refusedText(answer, names),
      ...figureTables(answer, names),
      ...limitsTables(answer, names),
      ...verdictText(answer, names),
      ...regretText(answer, names),
      wrapped(HOW_TO_READ),
    ].join('\n\n'),
  );
}

const HOW_TO_READ = `Intervals are of ${exactPercent(USUAL_CONFIDENCE)}, each by itself, and of means: one run may lie far outside. They are of luck, and of assumptions where those are drawn; what differs between futures and rules is seen between the rows. Std error is of the difference, and where none is shown of the level.`;

function headSentence({ against, worlds, draws, lives, cells }: GridAnswer, names: StudyNames): string {
  const options = new Set(cells.map(({ option }) => option)).size;
  const drawn = draws === 0 ? '' : `, spread over ${count(draws, 'draw')} of the uncertain assumptions`;
  return `${count(options, 'option')} in ${count(worlds.length, 'world')}, ${manyRuns(lives)} in each${drawn}. Differences are from "${names.option(against)}" in the same world and the same runs.`;
}

function refusedText({ refused, worlds }: GridAnswer, names: StudyNames): readonly string[] {
  return refused.map(({ option, world, lives, reason }) =>
    wrapped(
      `Left out: "${names.option(option)}" in "${worldName(worlds[world]!, names.future)}", which the model refused in ${lives} of its runs: ${reason}`,
    ),
  );
}

const COLUMNS = [
  { head: 'World', narrowest: 18 },
  { head: 'Option', narrowest: 22 },
  { head: 'Level', align: 'right' },
  { head: 'Difference', align: 'right' },
  { head: 'Interval', align: 'right' },
  { head: 'Std error', align: 'right' },
] as const;

function figureTables(answer: GridAnswer, names: StudyNames): readonly string[] {
  const measures = answer.regrets.map(({ measure }) => measure);
  return measures.map((measure, at) => {
    const rows = byWorld(answer).map((cell, position, all) => [
      all[position - 1]?.world === cell.world ? '' : worldName(answer.worlds[cell.world]!, names.future),
      names.option(cell.option),
      ...figureCells(cell, at),
    ]);
    return `${measureName(measure)}\n${figureTable(COLUMNS, rows)}`;
  });
}

function figureCells({ indicators }: GridCell, at: number): readonly string[] {
  const told = indicators[at];
  if (told === undefined) return ['n/a', '', '', ''];
  const { measure, level, difference } = told;
  const unit = unitOf(measure);
  if (difference === null)
    return [levelWords(level.mean, unit), '', '', sizeWords(level.standardError, unit)];
  const { mean, interval, standardError } = difference;
  return [
    levelWords(level.mean, unit),
    ...estimateCells({ mean, interval }, unit),
    sizeWords(standardError, unit),
  ];
}

function byWorld({ cells }: GridAnswer): readonly GridCell[] {
  return cells.toSorted((a, b) => a.world - b.world);
}

function verdictText(answer: GridAnswer, names: StudyNames): readonly string[] {
  const { verdicts, probability, worlds } = answer;
  if (verdicts.length === 0) return [];
  const everywhere = worlds.length === 1 ? '' : ' in every world';
  const head = `Options that keep all limits together with a chance of at least ${exactPercent(probability)}${everywhere}:`;
  const sure = `Each of these is said with ${exactPercent(USUAL_CONFIDENCE)} confidence by itself${worlds.length === 1 ? '' : ', whichever world decides it'}; the exact binomial has to agree.`;
  const lines = verdicts.map((each) =>
    wrapped(
      `"${names.option(each.option)}" ${VERDICT_WORDS[each.verdict]}${hardestWords(answer, each, names)}`,
      '- ',
      '  ',
    ),
  );
  const tooFew = tooFewSentence(answer, 'world');
  return [[wrapped(head), ...lines, ...(tooFew === null ? [] : [wrapped(tooFew)]), wrapped(sure)].join('\n')];
}

const VERDICT_WORDS: { readonly [V in Verdict['verdict']]: string } = {
  meets: 'does',
  'does not meet': 'does not',
  'cannot tell': 'cannot be told from these runs',
};

function hardestWords(answer: GridAnswer, verdict: Verdict, names: StudyNames): string {
  const { cells, worlds } = answer;
  const cell = cells.find(({ option, world }) => option === verdict.option && world === verdict.hardest);
  if (cell === undefined || cell.all === null) return '; it was not run to the end.';
  const { times, of } = cell.all;
  const hardest = hardestWorld(answer, verdict);
  const where =
    worlds.length === 1
      ? ''
      : hardest === null
        ? ' in every world'
        : ` in "${worldName(worlds[hardest]!, names.future)}", where it is hardest`;
  return `: it kept them in ${times} of ${manyRuns(of)}${where}.`;
}
