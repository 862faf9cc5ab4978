import type { Ground } from '../../../core/experiment/ground.ts';
import { asItStands } from '../../../core/experiment/world.ts';
import type { Run } from '../../../core/experiment/run.ts';
import { placeNamed } from '../pool/fake-order.ts';

const empty = { summary: '', evidence: '', parent: null, changes: [] };

/** A ground whose place tells the fake engine how to behave. */
export function groundOf(behaviour: string, options: readonly string[] = ['usual', 'other']): Ground {
  return {
    place: placeNamed(behaviour),
    options: new Map(options.map((id) => [id, [{ id, name: id, ...empty }]])),
    futures: new Map(['central', 'tight'].map((id) => [id, [{ id, name: id, ...empty }]])),
    parameters: new Map(),
    start: '2026-04',
    months: 6,
    seed: 1,
  };
}

export function runOf(
  replicate: number,
  { options = ['usual', 'other'], gains = false, future = 'central' } = {},
): Run {
  return {
    world: asItStands(future),
    decisions: options.map((option) => ({ option, changes: [] })),
    replicate,
    gains,
  };
}
