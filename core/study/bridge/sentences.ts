/** A change between two scenarios and its parts, in sentences. */
import { levelsApart } from '../../figures/apart.ts';
import type { IndicatorUnit } from '../../model/indicators.ts';
import { exactPercent } from '../../statistics/exact-percent.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { BridgeAnswer, BridgeSplit, Corner } from '../bridge.ts';
import type { Names, Told } from '../told.ts';
import {
  estimateCells,
  estimateWords,
  isTold,
  manyRuns,
  measureName,
  refusalWords,
  unitOf,
} from '../words.ts';

export const BRIDGE_PARTS = ['change', 'option', 'future', 'interaction'] as const;
export type BridgePart = (typeof BRIDGE_PARTS)[number];

export const BRIDGE_PART_LABELS: { readonly [P in BridgePart]: string } = {
  change: 'The whole change',
  option: 'Our decision alone',
  future: 'The world alone',
  interaction: 'Only both together',
};

/** What the decision and the world do to the first figure, and in which figures it matters which is taken first. */
export function toldBridge(answer: BridgeAnswer, names: Names): Told {
  const { from, to, splits, refused, lives } = answer;
  const [first] = splits;
  return {
    headline: first === undefined ? 'No run could be made in all four cases so far.' : headlineOf(first),
    sentences: [
      `From ${cornerWords(from, names)} to ${cornerWords(to, names)}: ${manyRuns(lives)}, each under both options in both futures.`,
      ...(refused === null ? [] : refusalWords(refused.lives, 'more run', [refused.reason])),
      ...ordersSentences(splits),
    ],
    notes: first === undefined ? [] : NOTES,
  };
}

const NOTES = [
  'Our decision alone: the option changes in the future it started from. The world alone: the future changes under the option it started with. Only both together: what is left, because each may do more or less once the other has changed; it is nothing where they do not touch each other.',
  'The parts add up to the change exactly, run by run; shown rounded, they may miss it by the last digit.',
  `Intervals are of ${exactPercent(USUAL_CONFIDENCE)}, each by itself, and of luck alone.`,
];

/** From where to where a figure goes. */
export function fromToWords(split: BridgeSplit): string {
  const { from, to } = split;
  const levels = levelsOf(split);
  return `${levels(from.mean)} to ${levels(to.mean)}`;
}

/** How finely the figure before and the one after are written: no finer than luck lets their difference be told. */
export function levelsOf({
  measure,
  from,
  to,
  change: { mean, interval },
}: BridgeSplit): (value: number) => string {
  const luck = interval === null ? 0 : Math.max(interval.high - mean, mean - interval.low);
  return levelsApart(from.mean, to.mean, unitOf(measure), luck);
}

/** A part of a change, and whether it could be luck. */
export function partSentence(part: BridgePart, estimate: Estimate, unit: IndicatorUnit): string {
  const label = BRIDGE_PART_LABELS[part];
  if (isNothing(estimate)) return `${label}: nothing, in any run.`;
  const luck = estimate.interval === null || isTold(estimate) ? '' : ': could be luck';
  return `${label}: ${estimateWords(estimate, unit)}${luck}.`;
}

/** A mean to as many figures as beside its interval, so that it reads the same wherever it is told. */
export function meanWords(estimate: Estimate, unit: IndicatorUnit): string {
  const [mean] = estimateCells(estimate, unit);
  return mean;
}

function headlineOf({ measure, change, option, future, interaction }: BridgeSplit): string {
  const unit = unitOf(measure);
  const name = measureName(measure);
  if (change.interval === null)
    return `${name} changes by ${meanWords(change, unit)} in one run: ${meanWords(option, unit)} by our decision and ${meanWords(future, unit)} by the world. One run shows no spread.`;
  if ([change, option, future].every(isNothing))
    return `${name} is the same in every run: neither our decision nor the world moves it within these months.`;
  if (!isTold(change) && !isTold(option) && !isTold(future))
    return `${name}: neither our decision nor the world moves it by more than luck explains in these runs.`;
  const does = (estimate: Estimate): string =>
    isTold(estimate) ? `does ${meanWords(estimate, unit)}` : 'does nothing that can be told from luck';
  const parts = [
    `our decision ${does(option)}`,
    `the world ${does(future)}`,
    // Without it the two would not add up to the change.
    ...(isTold(interaction) ? [`only both together do ${meanWords(interaction, unit)}`] : []),
  ];
  return `${name} changes by ${meanWords(change, unit)}: ${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)!}.`;
}

/** The same in every run, to the last digit. */
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
