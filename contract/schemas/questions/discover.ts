/** What worlds have in common in which an option breaks its limits: what is asked, and the boxes found. */
import { z } from 'zod';
import { STRUCTURE_IDS } from '../../../core/scenario/structure.ts';
import type { StructureId } from '../../../core/scenario/structure.ts';
import { DISCOVER_STATES } from '../../../core/study/discover.ts';
import type { DiscoverAnswer, DiscoverOrder } from '../../../core/study/discover.ts';
import { DISCOVER_LIMITS, FINDS } from '../../../core/study/discover/order.ts';
import type { Chance } from '../../../core/statistics/wilson.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { unit } from '../documents.ts';
import { count, figure, id, line, prose } from '../primitives.ts';
import { interval } from './estimates.ts';
import { limits } from './limit.ts';

/** More than a register has, with futures and rules besides. */
const MOST_INPUTS = 2_000;
const MOST_FUTURES = 40;
const MOST_CHOICES = 40;
/** More reasons than are kept, of worlds searched and fresh ones. */
const MOST_REASONS = 40;
/** Slices of a twentieth end after some sixty; choices add a few. */
const MOST_PEELS = 3_000;

const structureId = z.enum(STRUCTURE_IDS as [StructureId, ...StructureId[]]);

/** The words of a request are read where the documents are known, so that a wrong one is told with what it might have been. */
export const discoverOrder = z.strictObject({
  option: id,
  against: id.nullable(),
  futures: z.array(id).max(MOST_FUTURES),
  structures: z.array(structureId).max(STRUCTURE_IDS.length),
  parameters: z.array(id).max(MOST_INPUTS),
  limits,
  find: z.enum(FINDS),
  worlds: figure,
  check: figure,
  replicates: figure,
  boxes: figure,
});

/** A world with some runs of interest and some not counts in part, so that times need not be whole. */
const part = z.strictObject({ times: figure, of: figure, share: figure, interval });
export const samePart: SameType<DeepReadonly<z.infer<typeof part>>, Chance> = true;

const choices = z.array(z.strictObject({ id, label: line })).max(MOST_CHOICES);
const input = z.union([
  z.strictObject({
    kind: z.literal('parameter'),
    id,
    label: line,
    unit,
    from: line,
    low: figure,
    value: figure,
    high: figure,
    setBy: z.array(id).max(MOST_FUTURES),
  }),
  z.strictObject({ kind: z.enum(['future', 'structure']), id, label: line, choices }),
]);

const edge = z.strictObject({ at: figure, value: figure }).nullable();
const bound = z.union([
  z.strictObject({ input: id, above: edge, below: edge }),
  z.strictObject({ input: id, among: z.array(id).max(MOST_CHOICES) }),
]);
const covered = z.strictObject({
  coverage: part.nullable(),
  density: part.nullable(),
  base: part.nullable(),
});

const box = z.strictObject({
  bounds: z.array(z.strictObject({ bound, quasiP: figure, again: figure })).max(MOST_INPUTS),
  worlds: count,
  searched: count,
  byChance: figure,
  found: covered,
  checked: covered.nullable(),
  peeling: z
    .array(
      z.strictObject({
        bounds: z.array(bound).max(MOST_INPUTS),
        worlds: count,
        coverage: figure,
        density: figure,
      }),
    )
    .max(MOST_PEELS),
  chosen: count,
});

export const discoverAnswer = z.strictObject({
  option: id,
  find: z.enum(FINDS),
  state: z.enum(DISCOVER_STATES),
  inputs: z.array(input).max(MOST_INPUTS),
  replicates: count,
  base: part.nullable(),
  worlds: count,
  fresh: part.nullable(),
  refused: z.strictObject({ worlds: count, reasons: z.array(prose).max(MOST_REASONS) }),
  boxes: z.array(box).max(DISCOVER_LIMITS.boxes.max),
  beyond: figure.nullable(),
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof discoverOrder>>, DiscoverOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof discoverAnswer>>, DiscoverAnswer> = true;
