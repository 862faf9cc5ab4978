import type { Decision } from '../../core/experiment/decision.ts';
import type { Ground } from '../../core/experiment/ground.ts';
import type { Run } from '../../core/experiment/run.ts';
import type { World } from '../../core/experiment/world.ts';
import { fingerprint } from '../files/fingerprint.ts';

/** The hash of all that the outcome of a run depends on, for each of its decisions: equal keys and replicates mean equal outcomes. */
export type RunKeys = (run: Pick<Run, 'world' | 'decisions' | 'gains'>) => readonly string[];

/**
 * Keys for runs on a ground. Other options and futures of the ground are not part of them, so that a later study with more of
 * them finds the work done for an earlier one.
 */
export function runKeysOn(ground: Ground, engine: string): RunKeys {
  const { place, start, months, seed, parameters, options, futures } = ground;
  const whole = fingerprint({
    engine,
    place,
    start,
    months,
    seed,
    parameters: [...parameters.values()],
  });
  const lineages = new Map<string, string>();
  const lineage = (kind: string, id: string, of: ReadonlyMap<string, unknown>): string => {
    const name = `${kind} ${id}`;
    const known = lineages.get(name) ?? fingerprint(of.get(id));
    lineages.set(name, known);
    return known;
  };
  const decided = ({ option, changes }: Decision): unknown => [lineage('option', option, options), changes];
  const played = ({ future, structure, positions }: World): unknown => [
    lineage('future', future, futures),
    structure,
    positions,
  ];
  return ({ world, decisions, gains }) => {
    const within = fingerprint([whole, played(world)]);
    return decisions.map((decision, position) =>
      fingerprint([
        within,
        decided(decision),
        gains && position > 0 ? { against: decided(decisions[0]!) } : null,
      ]),
    );
  };
}
