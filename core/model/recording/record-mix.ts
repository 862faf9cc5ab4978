/** The mix achieved, the mix planned, how far apart they are and why. */
import { CELLS } from '../../scenario/arrangement.ts';
import type { Cell } from '../../scenario/arrangement.ts';
import type { IndicatorId } from '../indicators.ts';
import { anyoneHoldsBlock, plannedMix } from '../choosing/planned-mix.ts';
import type { State } from '../state.ts';
import {
  CANNOT_HOLD,
  NO_BARRIER,
  NO_SUPPLY,
  NOT_AWARE,
  NOT_REVIEWED,
  PREFERS_OTHERWISE,
} from '../vocabulary.ts';
import { BARRIERS, byArrangement, withDirectPayment } from './arrangement-counts.ts';
import type { ArrangementCounts } from './arrangement-counts.ts';
import { share } from './share.ts';

type MixMonth = Parameters<typeof plannedMix>[1];
type MixIndicator = Extract<IndicatorId, `mix.${string}`>;
type Reason = Extract<MixIndicator, `mix.gap.${string}`>;

/** What the share of each arrangement is called, and the share the plan wants. */
const MIX_IDS = CELLS.map((cell) => [`mix.${cell}`, `mix.${cell}.wanted`] as const);

/** The indicators of the mix; all zero where the council supports nobody. */
export function recordMix(
  { providers, market }: State,
  month: MixMonth,
  counts: ArrangementCounts,
): { readonly [I in MixIndicator]: number } {
  const held = byArrangement(counts);
  const supported = counts.groups.reduce((sum, people) => sum + people, 0);
  const planned = plannedPeople(counts, month, anyoneHoldsBlock(providers, market.providerRows[0]));
  const achieved = CELLS.map((_, cell) => peopleIn(held, cell));
  const apart = achieved.reduce((sum, people, cell) => sum + Math.abs(people - planned[cell]), 0);
  const gap = share(apart / 2, supported);
  return {
    ...(Object.fromEntries(
      MIX_IDS.flatMap(([isThere, isWanted], index) => [
        [isThere, share(achieved[index], supported)],
        [isWanted, share(planned[index], supported)],
      ]),
    ) as { readonly [C in Cell as `mix.${C}` | `mix.${C}.wanted`]: number }),
    'mix.any-direct-payment': share(withDirectPayment(counts), supported),
    'mix.gap': gap,
    ...reasonsFor(gap, held, (cell) => achieved[cell] < planned[cell]),
  };
}

/** People in each arrangement if the plan were met in every client group. */
function plannedPeople(counts: ArrangementCounts, month: MixMonth, blockExists: boolean): Float64Array {
  const planned = new Float64Array(CELLS.length);
  for (const [group, people] of counts.groups.entries()) {
    const mix = plannedMix(group, month, blockExists);
    for (const [cell, part] of mix.entries()) planned[cell] += part * people;
  }
  return planned;
}

function peopleIn(held: Float64Array, cell: number): number {
  let people = 0;
  for (let barrier = 0; barrier < BARRIERS; barrier++) people += held[cell * BARRIERS + barrier];
  return people;
}

/** The gap in proportion to the reasons of people outside the arrangements that are short; unreviewed where none has any. */
function reasonsFor(
  gap: number,
  held: Float64Array,
  isShort: (cell: number) => boolean,
): { readonly [R in Reason]: number } {
  const given = new Float64Array(BARRIERS);
  for (const cell of CELLS.keys()) {
    if (isShort(cell)) continue;
    for (let barrier = 0; barrier < BARRIERS; barrier++) given[barrier] += held[cell * BARRIERS + barrier];
  }
  given[NO_BARRIER] = 0;
  if (given.every((people) => people === 0)) given[NOT_REVIEWED] = 1;
  const all = given.reduce((sum, people) => sum + people, 0);
  const part = (barrier: number): number => (gap * given[barrier]) / all;
  return {
    'mix.gap.unable': part(CANNOT_HOLD),
    'mix.gap.unaware': part(NOT_AWARE),
    'mix.gap.unserved': part(NO_SUPPLY),
    'mix.gap.prefers': part(PREFERS_OTHERWISE),
    'mix.gap.unreviewed': part(NOT_REVIEWED),
  };
}
