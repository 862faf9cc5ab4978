/** The shares of the eight arrangements that the option plans for a client group this month. */
import { CELL_BLOCK, CELL_FRAMEWORK, CELLS, MOVES } from '../../../core/scenario/arrangement.ts';
import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { startingMix } from './starting-mix.ts';

/** One value for each arrangement, in the order of CELLS. */
export type ByCell<T = Decimal> = readonly T[];

/** Client groups by their number. */
export const GROUPS = GROUP_KEYS.map((_, group) => group);

/** A part of one person in a million million is no difference between shares. */
export const NO_SHARE = dec('1e-12');

/** The first two client groups are aged 65 and over. */
export function isAged65plus(group: number): boolean {
  return group < 2;
}

/** Equation block-exists. */
export function blockExists({ providers }: Market): boolean {
  return providers.some(({ open, blockShare }) => open === 1 && blockShare.gt(0));
}

/** Equation planned-mix. */
export function plannedMix(market: Market, month: Month, group: number): ByCell {
  const start = startedFrom(month, group);
  const planned = [...start];
  for (const { lever, from, to } of MOVES) {
    const source = CELLS.indexOf(from);
    const target = CELLS.indexOf(to);
    const moved = start[source]!.times(month.leverByGroup(lever)[group]!);
    planned[source] = planned[source]!.minus(moved);
    planned[target] = planned[target]!.plus(moved);
  }
  for (const [cell, share] of planned.entries()) if (share.lt(NO_SHARE)) planned[cell] = ZERO;
  if (blockExists(market)) return planned;
  planned[CELL_FRAMEWORK] = planned[CELL_FRAMEWORK]!.plus(planned[CELL_BLOCK]!);
  planned[CELL_BLOCK] = ZERO;
  return planned;
}

/** Equation planned-mix: whether a plan has fewer in each arrangement than there were at the start. */
export function isRunDown(month: Month, group: number, planned: ByCell): ByCell<boolean> {
  const start = startedFrom(month, group);
  return planned.map((share, cell) => share.lt(start[cell]!.minus(NO_SHARE)));
}

function startedFrom(month: Month, group: number): ByCell {
  const mix = startingMix(month, group);
  return [
    mix.block,
    mix.framework,
    mix.preferredList,
    mix.inHouse,
    mix.isf,
    mix.directPayment,
    mix.mixed,
    mix.pooled,
  ];
}
