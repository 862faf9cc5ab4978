/** What each doubtful assumption moves by itself, in sentences that the window and the terminal share. */
import { count } from '../../figures/count.ts';
import type { IndicatorId } from '../../model/indicators.ts';
import { HEADLINES } from '../../sensitivity/assumption-log.ts';
import { NO_RANGE } from '../../sensitivity/one-at-a-time.ts';
import type { Sensitivity } from '../../sensitivity/sensitivity.ts';
import { STRONG, WORTH_KEEPING } from '../../sensitivity/strength.ts';
import { leanings, tornado } from '../../sensitivity/tornado.ts';
import type { Bar } from '../../sensitivity/tornado.ts';
import { pairWords } from '../influence/sentences.ts';
import type { OneAtATimeAnswer } from '../one-at-a-time.ts';
import type { Names, Told } from '../told.ts';
import { changeWords, measureName, sizeWords, unitOf } from '../words.ts';

/** Parameters not tried that are named. */
const MOST_NAMED = 8;

/** What moves the difference in the first figure most, and what was tried. @param indicators those that are shown, the first of them first */
export function toldOneAtATime(
  { run, wanted }: OneAtATimeAnswer,
  names: Names,
  indicators: readonly IndicatorId[] = HEADLINES,
): Told {
  const { parameters } = run;
  const tried = parameters.filter(({ untried }) => untried === undefined);
  const idle = tried.filter(({ effects }) => effects.length === 0).length;
  return {
    headline: headlineOf(run, names, indicators),
    sentences: [
      `${pairWords(run, names)}: ${count(parameters.length, 'assumption')} of ${wanted} looked at, ${tried.length} tried at both ends of the range, of which ${idle} move no figure by enough to be kept.`,
      ...untriedSentences(run, names),
      ...leaningSentences(run),
    ],
    notes: [
      'Each assumption is moved to the low and to the high end of its range, all others as they stand. The swing is the widest distance between low, as it stands and high; its standard error is over replicates with the same people and the same luck.',
      'Share is of the level, or of the difference; where the difference is smaller than a hundredth of the level, of that hundredth.',
      `Beyond luck: at least four standard errors wide. Swings under ${WORTH_KEEPING * 100}% or two errors are left out. What two assumptions do together, one at a time cannot show.`,
    ],
  };
}

/** Which assumption moves the difference in a figure most, and from where to where. */
export function tornadoSentence(indicator: IndicatorId, bars: readonly Bar[], names: Names): string {
  const [first] = bars;
  if (first === undefined)
    return `${measureName(indicator)}: no assumption moves the difference by enough to be kept.`;
  const unit = unitOf(indicator);
  const move = bars.length === 1 ? 'moves' : 'move';
  return `${count(bars.length, 'assumption')} ${move} the difference; “${names.parameter(first.parameter)}” most, from ${changeWords(first.low, unit)} to ${changeWords(first.high, unit)}.`;
}

function headlineOf(run: Sensitivity, names: Names, indicators: readonly IndicatorId[]): string {
  const told = indicators.find((id) =>
    run.base.some(({ indicator, side }) => indicator === id && side === 'difference'),
  );
  if (told === undefined) return 'Nothing can be said yet.';
  const [bar] = tornado(run, told, 'difference');
  if (bar === undefined)
    return `${measureName(told)}: no assumption moves the difference by enough to be kept.`;
  const luck = bar.beyondLuck ? '' : ', though that could be luck';
  return `${measureName(told)}: “${names.parameter(bar.parameter)}” moves the difference most, by ${sizeWords(bar.size, unitOf(told))} over its range${luck}.`;
}

/** By the reason why they were not tried. */
function untriedSentences({ parameters }: Sensitivity, names: Names): readonly string[] {
  const untried = new Map<string, string[]>();
  for (const { id, untried: why } of parameters) {
    if (why !== undefined) untried.set(why, [...(untried.get(why) ?? []), `“${names.parameter(id)}”`]);
  }
  return [...untried].map(([why, named]) => {
    const left = named.length - MOST_NAMED;
    const told = `${named.slice(0, MOST_NAMED).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
    return why === NO_RANGE ? `Not tried, having no range to try: ${told}.` : `Not tried: ${told}, ${why}`;
  });
}

function leaningSentences(run: Sensitivity): readonly string[] {
  if (run.base.length === 0) return [];
  return [
    `${leanings(run).length} of ${run.base.length} figures (levels and differences) are moved by more than ${STRONG * 100}% by the range of some assumption of grade D, beyond luck.`,
  ];
}
