import { ContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type { Handlers } from '../../contract/server.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { scenarioProblems } from '../../core/scenario/sense/scenario-problems.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Explainer } from './explain-worker.ts';
import { known } from './known.ts';

/** Why something happened to a provider or a person. It takes seconds, on a thread of its own, and can be given up. */
export function explainMethods(
  catalogue: Catalogue,
  explainer: Explainer,
  emit: (event: ContractEvent) => void,
): Pick<Handlers, 'explain.why'> {
  return {
    'explain.why': (
      { place, option, future, start = DEFAULT_START, months, seed, asked, ...question },
      { signal },
    ) => {
      const scenario = known(() =>
        possible({
          place: catalogue.readPlace(place),
          option: catalogue.readOption(option),
          future: catalogue.readFuture(future),
          parameters: catalogue.readParameters(),
          start,
          months,
          seed,
        }),
      );
      const onProgress = (done: number, total: number): void => {
        if (asked !== undefined) emit({ event: 'explanation.progressed', data: { asked, done, total } });
      };
      return explainer.explain({ kind: 'why', scenarios: [scenario], question }, { signal, onProgress });
    },
  };
}

/**
 * @throws InvalidInput for what an option decides against itself, the future or the place.
 * @throws ContractError for months in which a parameter has no value yet.
 */
function possible(scenario: Scenario): Scenario {
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new InvalidInput(problems);
  return scenario;
}

function problemsOf(scenario: Scenario): ReturnType<typeof scenarioProblems> {
  try {
    return scenarioProblems(scenario);
  } catch (error) {
    if (error instanceof RangeError) throw new ContractError('invalid-request', error.message);
    throw error;
  }
}
