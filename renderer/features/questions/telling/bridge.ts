import type { Estimate } from '../../../../core/statistics/interval.ts';
import type { BridgeAnswer, BridgeSplit, Corner } from '../../../../core/study/bridge.ts';
import type { Names, Part, Telling } from './telling.ts';
import {
  changeWords,
  estimateCells,
  estimateWords,
  isTold,
  levelWords,
  manyRuns,
  measureName,
  refusalWords,
  sizeWords,
  unitOf,
} from './words.ts';

const PARTS = ['change', 'option', 'future', 'interaction'] as const;
type PartId = (typeof PARTS)[number];

const LABELS: { readonly [P in PartId]: string } = {
  change: 'The whole change',
  option: 'Our decision alone',
  future: 'The world alone',
  interaction: 'Only both together',
};

/** A change between two scenarios split into what we decide, what the world does, and what only both do. */
export function tellBridge(answer: BridgeAnswer, names: Names): Telling {
  const { from, to, splits, refused, lives: number } = answer;
  const [first] = splits;
  return {
    headline: first === undefined ? 'No run could be made in all four cases so far.' : headlineOf(first),
    sentences: [
      `From ${cornerWords(from, names)} to ${cornerWords(to, names)}: ${manyRuns(number)}, each under both options in both futures.`,
      ...(refused === null ? [] : refusalWords(refused.lives, 'more run', [refused.reason])),
      ...ordersSentences(splits),
    ],
    parts: splits.map(partOf),
    notes: [
      'Our decision alone: the option changes in the future it started from. The world alone: the future changes under the option it started with. Only both together: what is left, because each may do more or less once the other has changed; it is nothing where they do not touch each other.',
      'The parts add up to the change exactly; shown rounded, they may miss it by the last digit.',
      'Intervals are of 95%, each by itself, and of luck alone.',
    ],
  };
}

function headlineOf(split: BridgeSplit): string {
  const { measure, change, option, future } = split;
  const unit = unitOf(measure);
  const name = measureName(measure);
  if (change.interval === null)
    return `${name} changes by ${meanWords(change, unit)} in one run: ${meanWords(option, unit)} by our decision and ${meanWords(future, unit)} by the world. One run shows no spread.`;
  if ([change, option, future].every(isNothing))
    return `${name} is the same in every run: neither our decision nor the world moves it within these months.`;
  if (!isTold(change) && !isTold(option) && !isTold(future))
    return `${name}: neither our decision nor the world moves it by more than luck explains in these runs.`;
  const parts = [
    `our decision ${isTold(option) ? `does ${meanWords(option, unit)}` : 'does nothing that can be told from luck'}`,
    `the world ${isTold(future) ? `does ${meanWords(future, unit)}` : 'does nothing that can be told from luck'}`,
  ];
  return `${name} changes by ${meanWords(change, unit)}: ${parts.join(', and ')}.`;
}

function partOf(split: BridgeSplit): Part {
  const { measure, from, to } = split;
  const unit = unitOf(measure);
  const told = PARTS.map((part) => ({ part, estimate: split[part] }));
  // Beside its bar a part is written as in its sentence.
  const written = new Map(told.map(({ estimate }) => [estimate.mean, meanWords(estimate, unit)]));
  return {
    id: `bridge-${measure}`,
    title: measureName(measure),
    unit,
    meaning: `From ${levelWords(from.mean, unit)} to ${levelWords(to.mean, unit)}, and what each part adds or takes away.`,
    summary: told.map(({ part, estimate }) => partSentence(part, estimate, unit)).join(' '),
    picture: {
      kind: 'waterfall',
      unit,
      start: { label: 'Before', value: from.mean },
      steps: PARTS.slice(1).map((part) => ({ id: part, label: LABELS[part], change: split[part].mean })),
      end: { label: 'After', value: to.mean },
    },
    format: (value) => levelWords(value, unit),
    formatChange: (value) => written.get(value) ?? changeWords(value, unit),
    table: {
      head: ['Part', 'Amount', '95% interval', 'Standard error'],
      rows: told.map(({ part, estimate: { mean, interval, standardError } }) => [
        LABELS[part],
        ...estimateCells({ mean, interval }, unit),
        sizeWords(standardError, unit),
      ]),
      exact: {
        head: ['part', 'amount', 'low', 'high', 'standard error', 'runs'],
        rows: ['from' as const, 'to' as const, ...PARTS, 'optionLast' as const, 'futureLast' as const].map(
          (part) => {
            const { mean, interval, standardError, replicates } = split[part];
            return [part, mean, interval?.low ?? '', interval?.high ?? '', standardError, replicates];
          },
        ),
      },
    },
  };
}

function partSentence(part: PartId, estimate: Estimate, unit: Parameters<typeof estimateWords>[1]): string {
  if (isNothing(estimate)) return `${LABELS[part]}: nothing, in any run.`;
  const luck = estimate.interval === null || isTold(estimate) ? '' : ': could be luck';
  return `${LABELS[part]}: ${estimateWords(estimate, unit)}${luck}.`;
}

/** A mean to as many figures as beside its interval, so that it reads the same wherever it is told. */
function meanWords(estimate: Estimate, unit: Parameters<typeof estimateCells>[1]): string {
  const [mean] = estimateCells(estimate, unit);
  return mean;
}

/** The same in every life, to the last digit. */
function isNothing({ mean, standardError, interval }: Estimate): boolean {
  return interval !== null && mean === 0 && standardError === 0;
}

/** Where option and future touch each other, what each does depends on which comes first. */
function ordersSentences(splits: readonly BridgeSplit[]): readonly string[] {
  if (splits.length === 0) return [];
  const touching = splits.filter(({ interaction }) => isTold(interaction));
  if (touching.length === 0)
    return ['In no figure do these runs show that the two do anything only together.'];
  return touching.map(({ measure, option, future, optionLast, futureLast }) => {
    const said = (estimate: Estimate): string => meanWords(estimate, unitOf(measure));
    return `${measureName(measure)}: it matters which is taken first. Decision first ${said(option)}, then the world ${said(futureLast)}; world first ${said(future)}, then the decision ${said(optionLast)}.`;
  });
}

function cornerWords({ option, future }: Corner, names: Names): string {
  return `“${names.option(option)}” in “${names.future(future)}”`;
}
