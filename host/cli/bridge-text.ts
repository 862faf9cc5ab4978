import { USUAL_CONFIDENCE } from '../../core/statistics/interval.ts';
import type { Estimate } from '../../core/statistics/interval.ts';
import type { BridgeAnswer, BridgeSplit, Corner } from '../../core/study/bridge.ts';
import { addingUp } from './adding-up.ts';
import { change, changeRange, figure, spread } from './figures.ts';
import { wordsOfMarket } from './measures-asked.ts';
import type { StudyNames } from './study-names.ts';
import { manyRuns } from './many-runs.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** The change between two scenarios and its parts, figure by figure. */
export function bridgeText(answer: BridgeAnswer, names: StudyNames): string {
  const { splits, refused } = answer;
  return [
    wrapped(headSentence(answer, names)),
    ...(refused === null
      ? []
      : [wrapped(`The model refused ${refused.lives} more, which are left out: ${refused.reason}`)]),
    ...(splits.length === 0
      ? ['No run could be made in all four, so nothing can be said.']
      : [table(COLUMNS, splits.flatMap(rowsOf)), ordersText(splits), wrapped(HOW_TO_READ)]),
  ].join('\n\n');
}

const COLUMNS = [
  { head: 'From, to', narrowest: 24 },
  { head: 'Part' },
  { head: 'Amount', align: 'right' },
  { head: 'Interval', align: 'right' },
  { head: 'Std error', align: 'right' },
] as const;

const PARTS = ['change', 'option', 'future', 'interaction'] as const;
const PART_LABELS = ['Change', 'by the option', 'by the future', 'together'] as const;

const HOW_TO_READ = `By the option: it changes in the future it started from. By the future: it changes under the option it started with. Together, the interaction: what is left, because each may do more or less once the other has changed; it is nothing where they do not touch each other. The parts add up to the change exactly: they are worked out run by run, rounded some fifteen digits in so that adding them loses nothing, and in the table "together" is what the shown change leaves after the shown option and future. Intervals are of ${exactPercent(USUAL_CONFIDENCE)}.`;

function headSentence({ from, to, lives }: BridgeAnswer, names: StudyNames): string {
  return `From ${cornerWords(from, names)} to ${cornerWords(to, names)}: ${manyRuns(lives)}, each under both options in both futures.`;
}

function cornerWords({ option, future }: Corner, names: StudyNames): string {
  return `"${names.option(option)}" in "${names.future(future)}"`;
}

function rowsOf(split: BridgeSplit): readonly (readonly string[])[] {
  const { measure, from, to } = split;
  const { label, unit } = wordsOfMarket(measure);
  const [whole, ...parts] = PARTS.map((part) => split[part].mean);
  const shown = addingUp(unit, whole!, parts);
  const heads = [label, `  ${figure(unit, from.mean)} to ${figure(unit, to.mean)}`];
  return PARTS.map((part, at) => {
    const { interval, standardError } = split[part];
    return [
      heads[at] ?? '',
      PART_LABELS[at]!,
      shown[at]!,
      interval === null ? 'n/a' : changeRange(unit, interval.low, interval.high),
      spread(unit, standardError),
    ];
  });
}

/** Where option and future touch each other, what each does depends on which comes first. */
function ordersText(splits: readonly BridgeSplit[]): string {
  const touching = splits.filter(
    ({ interaction: { interval } }) => interval !== null && interval.low * interval.high > 0,
  );
  if (touching.length === 0) return wrapped(NONE);
  const lines = touching.map(({ measure, option, future, optionLast, futureLast }) => {
    const { label, unit } = wordsOfMarket(measure);
    const said = ({ mean }: Estimate): string => change(unit, mean);
    return wrapped(
      `${label}: option first ${said(option)}, then future ${said(futureLast)}; future first ${said(future)}, then option ${said(optionLast)}.`,
      '- ',
      '  ',
    );
  });
  return [wrapped(SOME), ...lines].join('\n');
}

const NONE =
  'In no figure do these runs show that the two do anything together, or that it matters which is taken first.';
const SOME =
  'In these figures what they do together can be told from nothing, so that it matters which is taken first:';
