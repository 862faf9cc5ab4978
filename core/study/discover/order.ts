import type { Ground } from '../../experiment/ground.ts';
import { asksForGains, problemsOfLimits } from '../../experiment/limit.ts';
import type { Limit } from '../../experiment/limit.ts';
import { shapeOf } from '../../experiment/outcome.ts';
import type { Problem } from '../../scenario/problems.ts';
import { STRUCTURE_IDS } from '../../scenario/structure.ts';
import type { StructureId } from '../../scenario/structure.ts';
import { parameterProblems } from '../influence/asked.ts';
import { nothingAsked, repeated, wholeProblems } from '../order-problems.ts';
import { unknownName } from '../unknown-name.ts';
import { inputsOf } from './inputs.ts';

/** Worlds in which an option breaks a limit, or in which it keeps them all. */
export const FINDS = ['fails', 'meets'] as const;

export type DiscoverOrder = {
  readonly option: string;
  /** What limits on a change, and on who gains and loses, compare with; null where there are none such. */
  readonly against: string | null;
  /** Every world has one of these. */
  readonly futures: readonly string[];
  /** Questions about how the market works whose rules are varied. */
  readonly structures: readonly StructureId[];
  /** Parameters moved besides those of the kind `world`, which always are. */
  readonly parameters: readonly string[];
  readonly limits: readonly Limit[];
  readonly find: (typeof FINDS)[number];
  /** Worlds searched. */
  readonly worlds: number;
  /** Fresh worlds the boxes are then held against; none where no box is found. */
  readonly check: number;
  /** Runs of the market in each world, each with luck of its own. */
  readonly replicates: number;
  /** Most boxes told. */
  readonly boxes: number;
};

export const DISCOVER_LIMITS = {
  worlds: { min: 40, max: 10_000 },
  check: { min: 0, max: 10_000 },
  replicates: { min: 1, max: 200 },
  boxes: { min: 1, max: 10 },
} as const;

/** Everything wrong with an order; paths are inside it. */
export function discoverProblems(ground: Ground, order: DiscoverOrder): readonly Problem[] {
  const names = [
    ...unknownName('option', order.option, 'option of this study', [...ground.options.keys()]),
    ...(order.against === null
      ? []
      : unknownName('against', order.against, 'option of this study', [...ground.options.keys()])),
    ...order.futures.flatMap((id, at) =>
      unknownName(`futures[${at}]`, id, 'future of this study', [...ground.futures.keys()]),
    ),
    ...order.structures.flatMap((id, at) =>
      unknownName(`structures[${at}]`, id, 'question about how the market works', STRUCTURE_IDS),
    ),
    ...parameterProblems(ground, order.parameters),
  ];
  return [
    ...names,
    ...(order.futures.length === 0 ? [nothingAsked('futures', 'one future')] : []),
    ...repeated('futures', order.futures),
    ...repeated('structures', order.structures),
    ...limitsProblems(ground, order),
    ...wholeProblems('worlds', order.worlds, DISCOVER_LIMITS.worlds),
    ...wholeProblems('check', order.check, DISCOVER_LIMITS.check),
    ...wholeProblems('replicates', order.replicates, DISCOVER_LIMITS.replicates),
    ...wholeProblems('boxes', order.boxes, DISCOVER_LIMITS.boxes),
    ...(names.length === 0 && inputsOf(ground, order).length === 0
      ? [nothingAsked('parameters', 'one parameter')]
      : []),
  ];
}

function limitsProblems(
  { start, months, place }: Ground,
  { limits, against }: DiscoverOrder,
): readonly Problem[] {
  if (limits.length === 0) return [nothingAsked('limits', 'one limit')];
  const shape = shapeOf(start, months, place.fields.localities.value);
  const isCompared = asksForGains(limits) || limits.some(({ of }) => of !== 'level');
  return [
    ...problemsOfLimits(limits, shape),
    ...(against === null && isCompared
      ? [
          {
            path: 'against',
            expected: 'an option to compare with, as a limit is on a change or on who gains and loses',
            found: 'none',
            remedy: 'Name one, such as business as usual.',
          },
        ]
      : []),
  ];
}
