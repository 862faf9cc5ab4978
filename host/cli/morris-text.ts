import { roundHalfUp } from '../../core/money/rounding.ts';
import { USUAL_CONFIDENCE } from '../../core/statistics/interval.ts';
import { unseenUpTo } from '../../core/statistics/sequential/cautious-interval.ts';
import type { FigureEffects, MorrisAnswer } from '../../core/study/morris.ts';
import { change, spread } from './figures.ts';
import { figureHead, moreWords, pairWords, refusalWords, ROWS_SHOWN, unitOf } from './influence-words.ts';
import type { OptionNames } from './study-names.ts';
import { many } from './result-notes.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { wrapped } from './wrap.ts';

const COLUMNS: readonly Column[] = [
  { head: '', align: 'right' },
  { head: 'Parameter' },
  { head: 'Mean effect', align: 'right' },
  { head: 'Mean size', align: 'right' },
  { head: 'Std error', align: 'right' },
  { head: 'Spread', align: 'right' },
  { head: 'Beyond luck', narrowest: 8 },
];

const HOW_TO_READ =
  'Effects are of moving one parameter over the whole of its range, wherever the others stand in theirs; along a trajectory luck is held, so that it cancels. Mean size ranks them; its standard error is over trajectories. A mean effect smaller than the mean size goes both ways. A spread as large as the effect says that it hangs on the other parameters or is not straight. Beyond luck: the mean effect is told from nothing with 95% confidence for all parameters of the figure together.';

/** Which parameters move which figures, the strongest first. */
export function morrisText(answer: MorrisAnswer, names: OptionNames, rows: number = ROWS_SHOWN): string {
  const { refused, figures } = answer;
  const refusal = refusalWords(refused, { one: 'trajectory', more: 'trajectories' });
  return [
    wrapped(askedSentence(answer, names)),
    ...(refusal === '' ? [] : [wrapped(refusal)]),
    ...(figures.length === 0 ? [wrapped(NOTHING)] : []),
    ...figures.map((figure) => effectsText(figure, names.option(answer.option), rows)),
    ...(figures.length === 0 ? [] : [wrapped(`${HOW_TO_READ} ${unseenWords(answer)}`)]),
  ].join('\n\n');
}

const NOTHING =
  'Fewer than two trajectories could be run to their end, and one shows no spread: nothing can be said.';

/** Each trajectory is one run, and what no run of them holds is in no effect. */
function unseenWords({ trajectories }: MorrisAnswer): string {
  const unseen = roundHalfUp(unseenUpTo(trajectories, USUAL_CONFIDENCE) * 100);
  return `What happens in fewer than ${unseen} runs of 100 may be in none of the ${trajectories}, and then no effect knows of it.`;
}

function askedSentence(answer: MorrisAnswer, names: OptionNames): string {
  const { parameters, trajectories, levels } = answer;
  const through = trajectories === 1 ? '1 trajectory' : `${trajectories} trajectories`;
  return `Morris screening of ${pairWords(answer, names)}: ${many(parameters, 'parameter')} moved over ${levels} places of their ranges, ${through}, each a run of its own.`;
}

function effectsText(figure: FigureEffects, option: string, rows: number): string {
  const { effects, mean } = figure;
  const unit = unitOf(figure);
  const moving = effects.filter(({ muStar }) => muStar > 0);
  const head = wrapped(figureHead(figure, mean, option));
  if (moving.length === 0) return `${head}\nNo parameter moved it.`;
  const cells = moving
    .slice(0, rows)
    .map(({ rank, parameter, mu, muStar, standardError, sigma, beyondLuck }) => [
      `${rank}`,
      parameter,
      change(unit, mu),
      spread(unit, muStar),
      spread(unit, standardError),
      spread(unit, sigma),
      beyondLuck ? 'yes' : 'could be luck',
    ]);
  const still = effects.length - moving.length;
  return [
    head,
    table(COLUMNS, cells),
    ...moreWords(moving.length - cells.length),
    ...(still === 0 ? [] : [`${many(still, 'parameter')} did not move it at all.`]),
  ].join('\n');
}
