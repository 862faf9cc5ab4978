import { CELL_LABELS, CELLS } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { listed } from '../../../core/scenario/listed.ts';
import type { SimulationResult } from '../../api/types.ts';
import { linesOf } from '../../charts/series.ts';
import type { Line, Showing } from '../../charts/series.ts';

/** The options of a result that plan a mix; the others leave people to choose. */
export type Planning = ReadonlySet<string>;

export function achievedIn(cell: Cell): IndicatorId {
  return `mix.${cell}`;
}

/** The arrangements somebody is in, or is planned to be in, under any option that is shown. */
export function arrangementsDrawn(result: SimulationResult, planning: Planning): readonly Cell[] {
  return CELLS.filter((cell) => {
    const held = linesOf(result, achievedIn(cell), 'levels', String);
    return [...held, ...plannedLevels(result, cell, planning, String)].some(({ band }) =>
      band.high.some((share) => share > 0),
    );
  });
}

/** Which arrangements have no chart, and why. */
export function undrawnSentence(drawn: readonly Cell[]): string {
  const names = CELLS.filter((cell) => !drawn.includes(cell)).map((cell) => CELL_LABELS[cell]);
  return names.length === 0 ? '' : `Nobody is in, and no plan has anyone in: ${listed(names)}.`;
}

/** The planned share of an arrangement, to stand beside the share achieved. */
export function planLines(
  result: SimulationResult,
  cell: Cell,
  showing: Showing,
  planning: Planning,
  nameOf: (option: string) => string,
): readonly Line[] {
  const lines =
    showing === 'levels'
      ? plannedLevels(result, cell, planning, nameOf)
      : plannedDifferences(result, cell, planning, nameOf);
  // The first option goes on as it started: beside another its plan would only be one line more.
  const beside = result.scenarios.length > 1 ? lines.filter(({ role }) => role !== 'baseline') : lines;
  // Among many options the plan of the chosen one is drawn; those of the others would double their lines.
  const shown =
    result.scenarios.length > 2
      ? beside.filter(({ role }) => role === 'decision' || role === 'difference')
      : beside;
  return shown.map(({ name, band }) => ({
    role: 'plan',
    name: shown.length === 1 ? 'Planned' : `Planned under “${name}”`,
    band: { ...band, runs: 0 },
  }));
}

function plannedLevels(
  result: SimulationResult,
  cell: Cell,
  planning: Planning,
  nameOf: (option: string) => string,
): readonly Line[] {
  return linesOf(result, `mix.${cell}.wanted`, 'levels', nameOf).filter((_, at) =>
    planning.has(result.scenarios[at]?.option ?? ''),
  );
}

function plannedDifferences(
  result: SimulationResult,
  cell: Cell,
  planning: Planning,
  nameOf: (option: string) => string,
): readonly Line[] {
  return linesOf(result, `mix.${cell}.wanted`, 'difference', nameOf).filter((_, at) => {
    const { option = '', against = '' } = result.differences[at] ?? {};
    return planning.has(option) && planning.has(against);
  });
}
