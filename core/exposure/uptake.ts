/** People going over to another arrangement: which, out of which, how many of them, from when and over how long. */
import { CELL_LABELS, CELLS, FIRST_OWN_CELL, MOVES } from '../scenario/arrangement.ts';
import type { Cell, MixLever, MoveSource } from '../scenario/arrangement.ts';
import type { Option } from '../scenario/option.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../time/month.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';

/** What people may go over to: every arrangement that there is a move into. */
export type UptakeTarget = (typeof MOVES)[number]['to'];
export const UPTAKE_TARGETS: readonly UptakeTarget[] = [...new Set(MOVES.map(({ to }) => to))];

/** Whom they leave: those of block and framework alike, or of one arrangement alone. */
export const UPTAKE_SOURCES = ['both', 'block', 'framework', 'direct-payment'] as const;
export type UptakeSource = (typeof UPTAKE_SOURCES)[number];

export type Uptake = {
  /** Of the people in each of the arrangements the levers move from, as a fraction. */
  readonly share: number;
  /** The first month, YYYY-MM, and over how many years. */
  readonly from: string;
  readonly years: number;
  readonly levers: readonly MixLever[];
};

/** From where people can go over to an arrangement, the widest first. */
export function sourcesOf(to: UptakeTarget): readonly UptakeSource[] {
  const from = MOVES.filter((move) => move.to === to).map((move) => move.from);
  return UPTAKE_SOURCES.filter((source) =>
    source === 'both' ? from.includes('block') && from.includes('framework') : from.includes(source),
  );
}

/**
 * The levers that move people so.
 * @throws RangeError where nobody can be moved so
 */
export function uptakeLevers(to: UptakeTarget, source: UptakeSource): readonly MixLever[] {
  if (!sourcesOf(to).includes(source)) throw new RangeError(`No lever moves people from ${source} to ${to}.`);
  const from: readonly MoveSource[] = source === 'both' ? ['block', 'framework'] : [source];
  return MOVES.filter((move) => move.to === to && from.includes(move.from)).map(({ lever }) => lever);
}

/** Of council-supported people, the part in what the levers move people to, in a mix. */
export function takenUp(levers: readonly MixLever[], mix: readonly number[]): number {
  return cellsOf(levers).reduce((sum, cell) => sum + mix[CELLS.indexOf(cell)], 0);
}

/** What is taken up, after “uptake of”. */
export function uptakeWords(levers: readonly MixLever[]): string {
  return cellsOf(levers).map(nameOf).join(' and ');
}

function cellsOf(levers: readonly MixLever[]): readonly Cell[] {
  return CELLS.filter((cell) => MOVES.some(({ lever, to }) => to === cell && levers.includes(lever)));
}

function nameOf(cell: Cell): string {
  return CELLS.indexOf(cell) >= FIRST_OWN_CELL ? CELL_LABELS[cell] : `the ${CELL_LABELS[cell]}`;
}

/** A scenario with the uptake on top of what is decided already. */
export function withUptake(scenario: Scenario, { share, from, years, levers }: Uptake): Scenario {
  const until = formatMonth(addMonths(parseMonth(from), Math.max(1, years * MONTHS_PER_YEAR) - 1));
  const parent = scenario.option.at(-1);
  const taken = uptakeWords(levers);
  const uptake: Option = {
    id: 'uptake',
    name: `Uptake of ${taken}`,
    summary: `People go over to ${taken}.`,
    evidence: 'What is asked.',
    parent: parent?.id ?? null,
    changes: levers.map((lever) => ({ lever, from, ...(until > from && { until }), value: share })),
  };
  return { ...scenario, option: [...scenario.option, uptake] };
}
