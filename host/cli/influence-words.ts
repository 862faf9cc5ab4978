import type { Refusals } from '../../core/study/influence/blocks.ts';
import type { InfluencedFigure } from '../../core/study/influence/figures.ts';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { change, figure } from './figures.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';
import { many } from './result-notes.ts';
import type { OptionNames } from './study-names.ts';

export type InfluencePair = { readonly option: string; readonly against: string; readonly future: string };

/** Parameters shown for a figure; a table has them all. */
export const ROWS_SHOWN = 10;

/** The pair and the future asked about. */
export function pairWords({ option, against, future }: InfluencePair, names: OptionNames): string {
  return `"${names.option(option)}" against "${names.option(against)}", future "${names.future(future)}"`;
}

export function unitOf({ measure }: InfluencedFigure): IndicatorUnit {
  return measureWords(measure)?.unit ?? 'people';
}

/** What a figure is called, of which side it is, and what it comes to in the mean. */
export function figureHead(of: InfluencedFigure, mean: number, option: string): string {
  const label = measureWords(of.measure)?.label ?? of.measure;
  const said = of.side === 'difference' ? change(unitOf(of), mean) : figure(unitOf(of), mean);
  const side = of.side === 'difference' ? 'difference' : `level under "${option}"`;
  return `${label} (${of.measure}), ${side}: ${said} in the mean`;
}

/** What was left out because the model refused a world; empty where nothing was. */
export function refusalWords(
  { blocks, reasons }: Refusals,
  { one, more }: { readonly one: string; readonly more: string },
): string {
  if (blocks === 0) return '';
  const left = `${blocks} ${blocks === 1 ? one : more} left out whole, because the model refused a world drawn for ${blocks === 1 ? 'it' : 'them'}`;
  return `${left}: ${reasons.join(' ')} What is shown is of the other worlds only.`;
}

/** What stands below a table that does not have all. */
export function moreWords(left: number): readonly string[] {
  return left > 0 ? [`and ${many(left, 'more parameter')}; --csv and --json have all.`] : [];
}
