import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import type { Side } from '../../core/sensitivity/side.ts';
import { STRONG } from '../../core/sensitivity/strength.ts';
import { leanings } from '../../core/sensitivity/tornado.ts';
import type { Bar, Leaning } from '../../core/sensitivity/tornado.ts';
import type { Arguments } from './arguments.ts';
import { scenariosFolder } from './catalogue.ts';
import { swingWords } from '../../core/figures/swing.ts';
import { ageOf } from './sensitivity-text.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';

/** Stands behind a figure that leans on an assumption. */
const MARK = '†';
const NAMED = 3;

/** What is known of how the figures lean on assumptions; null where no sensitivity run is kept beside the scenarios. */
export type Leanings = { readonly run: Sensitivity; readonly figures: readonly Leaning[] } | null;

/** From the kept run most like a result. */
export async function leaningsFor(args: Arguments, { place, options }: SimulationResult): Promise<Leanings> {
  const { keptRuns, mostLike } = await import('../files/sensitivity-files.ts');
  const wanted = { place: place.id, option: options.at(-1)?.id ?? '' };
  const run = mostLike(keptRuns(scenariosFolder(args)), wanted);
  return run === null ? null : { run, figures: leanings(run) };
}

/** The side of the kept run that speaks for the level under an option. */
export function sideOf(option: string, known: Leanings): Side {
  return option === known?.run.against ? 'against' : 'option';
}

/** The mark of a figure, if it has to have one. */
export function markOf(known: Leanings, indicator: IndicatorId, side: Side): string {
  return leaningOf(known, indicator, side) === undefined ? '' : MARK;
}

/** What the marks mean: for every indicator with one, the assumptions its figures lean on most and by how much they move. */
export function leaningNotes(
  known: Leanings,
  shown: readonly IndicatorId[],
  sidesOf: (indicator: IndicatorId) => readonly Side[],
): string {
  if (known === null) {
    return 'No sensitivity run is kept beside these scenarios, so that no figure here says which assumptions it leans on.';
  }
  const { run } = known;
  const lines = shown.flatMap((indicator) => {
    const told = sidesOf(indicator).flatMap((side) => {
      const leaning = leaningOf(known, indicator, side);
      return leaning === undefined
        ? []
        : [`${wordsOf(side, run)} on ${leaning.on.slice(0, NAMED).map(barText).join(', ')}`];
    });
    return told.length === 0
      ? []
      : [wrapped(`${INDICATORS[indicator].label}: ${told.join('; ')}`, '  ', '    ')];
  });
  const where = `the kept run of "${run.option}" against "${run.against}" in ${run.place}, ${run.months} months, engine ${run.engineVersion}${ageOf(run)}`;
  if (lines.length === 0)
    return wrapped(
      `No figure here is moved by more than ${STRONG * 100}% by the range of an assumption (grade D), in ${where}.`,
    );
  return [
    wrapped(
      `${MARK} Leans on assumptions: the range of one of grade D alone moves the figure by more than ${STRONG * 100}%, in ${where}. Another place or option may lean on others. The strongest, and how far each moves the figure:`,
    ),
    ...lines,
    wrapped(`All of them: ${PROGRAM} sensitivity --kept --indicator ID.`),
  ].join('\n');
}

/** The same, for programs. */
export function leaningsJson(known: Leanings): unknown {
  if (known === null) return null;
  const { base: _, parameters: __, ...run } = known.run;
  return {
    run,
    figures: known.figures.map(({ indicator, side, on }) => ({
      indicator,
      side,
      on: on.map(({ parameter, share, size, error }) => ({ parameter, share, size, error })),
    })),
  };
}

function wordsOf(side: Side, { against, option }: Sensitivity): string {
  if (side === 'difference') return 'difference';
  return `level under "${side === 'option' ? option : against}"`;
}

function barText({ parameter, share }: Bar): string {
  return `${parameter} (${swingWords(share)})`;
}

function leaningOf(known: Leanings, indicator: IndicatorId, side: Side): Leaning | undefined {
  return known?.figures.find((each) => each.indicator === indicator && each.side === side);
}
