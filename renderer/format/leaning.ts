import type { LeaningRun, SimulationResult } from '../api/types.ts';

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

/** The side of the run that speaks for the level under an option. */
export function sideOf(run: LeaningRun | null, option: string): Side {
  return option === run?.against ? 'against' : 'option';
}

/** "Leans on assumptions: Staff who leave moves it by 45%." */
export function leaningSentence({ on }: Leaning): string {
  const moves = on.map(({ label, share }, position) => {
    const far = share === null ? 'from nothing' : `by ${percent(share)}`;
    return position === 0 ? `the range of “${label}” alone moves it ${far}` : `“${label}” ${far}`;
  });
  return `Leans on assumptions: ${moves.join(', ')}.`;
}

/** What the marks mean and what they come from. */
export function leaningSource(run: LeaningRun): string {
  const { placeName, optionName, months, engineVersion, isOfThisEngine } = run;
  const age = isOfThisEngine ? '' : ', which is not the engine of this program';
  return `Figures with this mark move by more than 10% over the range of one assumption (grade D) alone. That was tried for one place and one option: ${placeName}, “${optionName}” against business as usual, over ${months} months, with engine ${engineVersion}${age}. Another place or option may lean on others.`;
}

/** Ten times over, a multiple says more than a percentage. */
function percent(share: number): string {
  if (share >= 10) return `${share.toFixed(0)} times itself`;
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
