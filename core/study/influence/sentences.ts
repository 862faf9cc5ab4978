/** What a screening and a sharing out of variance say in the same words. */
import { count } from '../../figures/count.ts';
import type { Names } from '../told.ts';
import { changeWords, levelWords, measureName, reasonWords, unitOf } from '../words.ts';
import type { Refusals } from './blocks.ts';
import type { InfluencedFigure } from './figures.ts';

/** The two options and the future asked about. */
export function pairWords(
  { option, against, future }: { readonly option: string; readonly against: string; readonly future: string },
  names: Names,
): string {
  return `“${names.option(option)}” less “${names.option(against)}” in “${names.future(future)}”`;
}

/** What a figure is called, and of which side it is. */
export function figureTitle({ measure, side }: InfluencedFigure): string {
  return `${measureName(measure)}, ${side === 'difference' ? 'the difference' : 'the level under the option'}`;
}

/** What a figure comes to in the mean. */
export function meanOfFigure({ measure, side }: InfluencedFigure, mean: number): string {
  return side === 'difference' ? changeWords(mean, unitOf(measure)) : levelWords(mean, unitOf(measure));
}

/** Walks or rows left out because the model refused a world; nothing where none was. */
export function leftOutSentences({ blocks, reasons }: Refusals, block: string): readonly string[] {
  if (blocks === 0) return [];
  const [are, them] = blocks === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `${count(blocks, block)} ${are} left out whole, because the model refused a world drawn for ${them}${reasonWords(reasons)} What is shown is of the other worlds only.`,
  ];
}
