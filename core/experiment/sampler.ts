/** Plays the runs that a study asks for, one at a time, on the documents it was given. */
import { isOfMonth } from '../run/beyond-reckoning.ts';
import { createPlayer } from '../run/player.ts';
import { createSimulator, simulatorOn } from '../run/simulate.ts';
import type { Simulator } from '../run/simulate.ts';
import { isRefusal } from '../scenario/is-refusal.ts';
import { InvalidInput, describeProblem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarioProblems } from '../scenario/sense/scenario-problems.ts';
import { scenarioIn } from './ground.ts';
import type { Ground } from './ground.ts';
import { outcomeOf, shapeOf } from './outcome.ts';
import type { Played, Run } from './run.ts';

export type Sampler = {
  /** @returns null when stopped */
  play(run: Run, shouldStop?: () => boolean): Played | null;
};

/** How many worlds or values may take turns, replicate after replicate, before one has to be prepared again. */
const MOST_PREPARED = 8;

/**
 * Keeps the last scenarios prepared, so that further replicates of a world cost no preparation, and lays bookmarks in its runs: the
 * same replicate under another decision goes on from the month in which it parts from an earlier one.
 */
export function createSampler(ground: Ground): Sampler {
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  // The balance of money, hours and people is checked in every month of an ordinary run. Here thousands of runs follow one another: the
  // last month of each is checked, and one that has gone wrong is looked at again.
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

  function prepare(run: Pick<Run, 'world' | 'decisions'>): Simulator {
    const scenarios = scenariosOf(run);
    const problems = scenarios.flatMap(scenarioProblems);
    if (problems.length > 0) throw new InvalidInput(problems);
    return simulatorOn(player, scenarios);
  }

  function scenariosOf({ world, decisions }: Pick<Run, 'world' | 'decisions'>): readonly Scenario[] {
    return decisions.map((decision) => scenarioIn(ground, decision, world));
  }

  /** Plays a run; where its figures cannot be right, plays it once more from the beginning with every month checked. */
  function playedBy(run: Run, shouldStop?: () => boolean): SimulatorRun | null {
    const simulator = simulatorFor(run);
    try {
      const paths = simulator.run(run.replicate, shouldStop);
      if (paths === null || paths.every(areFigures)) return paths && { simulator, paths };
    } catch (error) {
      if (!isOfMonth(error)) throw error;
    }
    // A month that does not balance is seen long after it here, or never: this says which it was, and what of it.
    const checked = createSimulator(scenariosOf(run));
    const paths = checked.run(run.replicate, shouldStop);
    return paths && { simulator: checked, paths };
  }

  return {
    play(run, shouldStop) {
      try {
        const played = playedBy(run, shouldStop);
        if (played === null) return null;
        const { simulator, paths } = played;
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

type SimulatorRun = { readonly simulator: Simulator; readonly paths: readonly Float64Array[] };

function areFigures(path: Float64Array): boolean {
  return path.every(Number.isFinite);
}
