/** The mix an option plans: which share of council-supported people each arrangement should hold this month. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_MIXED,
  CELLS,
  MOVES,
} from '../../scenario/arrangement.ts';
import type { MixLever } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { keptWith } from '../kept-with.ts';
import type { MonthOf } from '../step.ts';
import { BAND_18_TO_64, bandOf } from '../vocabulary.ts';

export const MIX_PARAMETERS = [
  'mix.part.18to64',
  'mix.part.65plus',
  'mix.isf.18to64',
  'mix.isf.65plus',
] as const;

/** The moves, by the index of the arrangements they move people out of and into. */
const MOVED_CELLS = MOVES.map(({ lever, from, to }) => ({
  lever,
  from: CELLS.indexOf(from),
  to: CELLS.indexOf(to),
}));

type MixMonth = Pick<MonthOf<(typeof MIX_PARAMETERS)[number], MixLever>, 'place' | 'levers' | 'parameters'>;

/**
 * The mix a client group starts from. Shares sum to 1.
 *
 * The place gives everyone with a direct payment, for all or part of their budget; the register how many of them hold
 * it for part, and the few whose budget a provider holds. Block is bought for a share of the rest.
 */
export function startingMix(
  group: number,
  { place, parameters }: Omit<MixMonth, 'levers'>,
): Readonly<Float64Array> {
  return startingMixes(place)(parameters)[group];
}

const startingMixes = keptWith((place: MixMonth['place']) =>
  keptWith((parameters: MixMonth['parameters']) =>
    Array.from(CLIENT_GROUPS.keys(), (group) => mixAtStart(group, { place, parameters })),
  ),
);

function mixAtStart(group: number, { place, parameters }: Omit<MixMonth, 'levers'>): Float64Array {
  const young = bandOf(group) === BAND_18_TO_64;
  const anyDirectPayment = young ? place.directPaymentShare18to64 : place.directPaymentShare65plus;
  const part = parameters[young ? 'mix.part.18to64' : 'mix.part.65plus'];
  const managed = 1 - anyDirectPayment;
  const isf = Math.min(managed, parameters[young ? 'mix.isf.18to64' : 'mix.isf.65plus']);

  const mix = new Float64Array(CELLS.length);
  mix[CELL_MIXED] = anyDirectPayment * part;
  mix[CELL_DIRECT_PAYMENT] = anyDirectPayment - mix[CELL_MIXED];
  mix[CELL_ISF] = isf;
  mix[CELL_BLOCK] = (managed - isf) * place.blockShare;
  mix[CELL_FRAMEWORK] = managed - isf - mix[CELL_BLOCK];
  return mix;
}

/** What is left of an arrangement out of which everyone moves is nothing, whatever the last digit of the shares says. */
const NO_SHARE = 1e-12;

/**
 * Planned shares of every arrangement in a client group. They sum to 1.
 *
 * Each lever moves a share of those who started in one arrangement to another. Where nobody holds a block contract the
 * council buys what is left of the block under its framework.
 */
export function plannedMix(
  group: number,
  { place, parameters, levers }: MixMonth,
  blockExists: boolean,
): Readonly<Float64Array> {
  return plannedMixes(place)(parameters)(levers)[Number(blockExists)][group];
}

const plannedMixes = keptWith((place: MixMonth['place']) =>
  keptWith((parameters: MixMonth['parameters']) =>
    keptWith((levers: MixMonth['levers']) =>
      [false, true].map((blockExists) =>
        Array.from(CLIENT_GROUPS.keys(), (group) =>
          mixPlanned(group, { place, parameters, levers }, blockExists),
        ),
      ),
    ),
  ),
);

function mixPlanned(group: number, month: MixMonth, blockExists: boolean): Float64Array {
  const start = startingMix(group, month);
  const mix = start.slice();
  for (const { lever, from, to } of MOVED_CELLS) {
    const moved = start[from] * month.levers[lever][group];
    mix[from] -= moved;
    mix[to] += moved;
  }
  for (const cell of mix.keys()) if (mix[cell] < NO_SHARE) mix[cell] = 0;
  if (!blockExists) {
    mix[CELL_FRAMEWORK] += mix[CELL_BLOCK];
    mix[CELL_BLOCK] = 0;
  }
  return mix;
}

/**
 * How much of the starting mixes is to come to an arrangement nobody starts in, added up over client groups: above nothing as
 * soon as a plan has a place for it.
 * @param moves into it.
 */
export function shareToCome(moves: readonly (typeof MOVES)[number][], month: MixMonth): number {
  let share = 0;
  for (const group of CLIENT_GROUPS.keys()) {
    const start = startingMix(group, month);
    for (const { lever, from } of moves) share += start[CELLS.indexOf(from)] * month.levers[lever][group];
  }
  return share;
}

/** The part of a client group's block that is still to be bought in block. */
export function blockRemaining(levers: MixMonth['levers'], group: number): number {
  let remaining = 1;
  for (const { lever, from } of MOVES) if (from === 'block') remaining -= levers[lever][group];
  return remaining;
}

/** Whether an open provider holds part of the block, so that hours can be bought in it. */
export function anyoneHoldsBlock(
  { open, blockShare }: { readonly open: ReadonlyColumn; readonly blockShare: ReadonlyColumn },
  rows: number,
): boolean {
  for (let row = 0; row < rows; row++) {
    if (open[row] === 1 && blockShare[row] > 0) return true;
  }
  return false;
}
