/** Runs what an experiment asks for, one life at a time, on the ground it is given. */
import { createSimulator } from '../run/simulate.ts';
import type { Simulator } from '../run/simulate.ts';
import { isRefusal } from '../scenario/is-refusal.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { scenarioProblems } from '../scenario/sense/scenario-problems.ts';
import { describeProblem } from '../scenario/problems.ts';
import { scenarioIn } from './ground.ts';
import type { Ground } from './ground.ts';
import { outcomeOf, shapeOf } from './outcome.ts';
import type { Lived, Run } from './run.ts';

export type Sampler = {
  /** @returns null when stopped */
  live(run: Run, shouldStop?: () => boolean): Lived | null;
};

type Prepared = { readonly key: string; readonly simulator: Simulator };

/** The last scenarios stay prepared, so that replicates of one world after another cost no preparation. */
export function createSampler(ground: Ground): Sampler {
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  let prepared: Prepared | null = null;

  function simulatorFor({ world, decisions }: Run): Simulator {
    const key = JSON.stringify([world, decisions]);
    if (prepared?.key === key) return prepared.simulator;
    const scenarios = decisions.map((decision) => scenarioIn(ground, decision, world));
    const problems = scenarios.flatMap(scenarioProblems);
    if (problems.length > 0) throw new InvalidInput(problems);
    // The balance of money, hours and people is checked by every ordinary run; here thousands of them follow one another.
    const simulator = createSimulator(scenarios, { checkEveryMonth: false });
    prepared = { key, simulator };
    return simulator;
  }

  return {
    live(run, shouldStop) {
      try {
        const simulator = simulatorFor(run);
        const paths = simulator.run(run.replicate, shouldStop);
        if (paths === null) return null;
        const outcomes = paths.map((path, position) =>
          outcomeOf(path, months, shape, run.gains && position > 0 ? simulator.winners[position - 1] : null),
        );
        return { outcomes };
      } catch (error) {
        prepared = null;
        // What a world or a lever makes impossible is an answer; anything else is a defect.
        if (error instanceof InvalidInput) return { refused: error.problems.map(describeProblem).join(' ') };
        if (isRefusal(error)) return { refused: error.message };
        throw error;
      }
    },
  };
}
