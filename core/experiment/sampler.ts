/** Runs what an experiment asks for, one run at a time, on the ground it is given. */
import { createPlayer } from '../run/player.ts';
import { simulatorOn } from '../run/simulate.ts';
import type { Simulator } from '../run/simulate.ts';
import { isRefusal } from '../scenario/is-refusal.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { scenarioProblems } from '../scenario/sense/scenario-problems.ts';
import { describeProblem } from '../scenario/problems.ts';
import { scenarioIn } from './ground.ts';
import type { Ground } from './ground.ts';
import { outcomeOf, shapeOf } from './outcome.ts';
import type { Played, Run } from './run.ts';

export type Sampler = {
  /** @returns null when stopped */
  play(run: Run, shouldStop?: () => boolean): Played | null;
};

/** As many worlds or values as take turns in one replicate after another. */
const MOST_PREPARED = 8;

/**
 * The last scenarios stay prepared, so that replicates of one world after another cost no preparation, and bookmarks lie in runs: the
 * same replicate under another decision goes on from where it parts from one before.
 */
export function createSampler(ground: Ground): Sampler {
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  // The balance of money, hours and people is checked by every ordinary run; here thousands of them follow one another.
  const player = createPlayer({ checkEveryMonth: false, areGoneBackTo: true });
  const prepared = new Map<string, Simulator>();

  function simulatorFor({ world, decisions }: Run): Simulator {
    const key = JSON.stringify([world, decisions]);
    const simulator = prepared.get(key) ?? prepare({ world, decisions });
    prepared.delete(key);
    prepared.set(key, simulator);
    for (const oldest of prepared.keys()) {
      if (prepared.size <= MOST_PREPARED) break;
      prepared.delete(oldest);
    }
    return simulator;
  }

  function prepare({ world, decisions }: Pick<Run, 'world' | 'decisions'>): Simulator {
    const scenarios = decisions.map((decision) => scenarioIn(ground, decision, world));
    const problems = scenarios.flatMap(scenarioProblems);
    if (problems.length > 0) throw new InvalidInput(problems);
    return simulatorOn(player, scenarios);
  }

  return {
    play(run, shouldStop) {
      try {
        const simulator = simulatorFor(run);
        const paths = simulator.run(run.replicate, shouldStop);
        if (paths === null) return null;
        const outcomes = paths.map((path, position) =>
          outcomeOf(path, months, shape, run.gains && position > 0 ? simulator.winners[position - 1] : null),
        );
        return { outcomes };
      } catch (error) {
        // What a world or a lever makes impossible is an answer; anything else is a defect.
        if (error instanceof InvalidInput) return { refused: error.problems.map(describeProblem).join(' ') };
        if (isRefusal(error)) return { refused: error.message };
        throw error;
      }
    },
  };
}
