import { formatSwing } from '../../core/figures/swing.ts';
import { isNil } from '../../core/statistics/certainty.ts';
import type { Headline, LeaningRun, SimulationResult } from '../api/types.ts';

type Leaning = LeaningRun['figures'][number];
type Side = Leaning['side'];

/** The kept run most like a result: of its place and option, else of its option, else of its place, else the first. */
export function runLike(runs: readonly LeaningRun[], result: SimulationResult): LeaningRun | null {
  const option = result.options.at(-1)?.id;
  const likeness = (run: LeaningRun): number =>
    (run.option === option ? 2 : 0) + (run.place === result.place.id ? 1 : 0);
  return runs.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? null;
}

/** What is to be said of one figure; null where it leans on nothing. */
export function leaningOf(run: LeaningRun | null, indicator: string, side: Side): Leaning | null {
  return run?.figures.find((figure) => figure.indicator === indicator && figure.side === side) ?? null;
}

/** The same of a difference, or of those of several options; null as well where every run gives none, which nothing could move. */
export function differenceLeaning(
  run: LeaningRun | null,
  indicator: string,
  changes: readonly (Pick<Headline, 'mean' | 'standardError'> | null)[],
): Leaning | null {
  const isMoved = changes.some((change) => change !== null && !isNil(change));
  return isMoved ? leaningOf(run, indicator, 'difference') : null;
}

/** The differences of an indicator that a result has, an option each. */
export function changesOf(
  { differences }: Pick<SimulationResult, 'differences'>,
  indicator: string,
): readonly Headline[] {
  return differences.flatMap(({ headlines }) =>
    headlines.filter((headline) => headline.indicator === indicator),
  );
}

/** The side of the run that speaks for the level under an option. */
export function sideOf(run: LeaningRun | null, option: string): Side {
  return option === run?.against ? 'against' : 'option';
}

/** "Leans on assumptions: Staff who leave moves it by 45%." */
export function leaningSentence({ on }: Leaning): string {
  const moves = on.map(({ label, share }, position) =>
    position === 0
      ? `the range of “${label}” alone moves it ${farWords(share)}`
      : `“${label}” ${farWords(share)}`,
  );
  return `Leans on assumptions: ${moves.join(', ')}.`;
}

/** How far the range of an assumption moves a figure, as a share of it; null where the figure is nothing. */
export function farWords(share: number | null): string {
  return share === null ? 'from nothing' : `by ${formatSwing(share)}`;
}

/** What the marks mean and what they come from. */
export function leaningSource(run: LeaningRun): string {
  const { placeName, optionName, months, engineVersion, isOfThisEngine } = run;
  const age = isOfThisEngine ? '' : ', which is not the engine of this program';
  return `Figures with this mark move by more than 10% over the range of one assumption (grade D) alone. That was tried for one place and one option: ${placeName}, “${optionName}” against business as usual, over ${months} months, with engine ${engineVersion}${age}. Another place or option may lean on others.`;
}
