/** A scenario of the past: a run setting with everything it reads. */
import { parametersUsed } from '../run/plan.ts';
import type { Future } from '../scenario/future.ts';
import { leverIds } from '../scenario/lever-path.ts';
import { LEVERS } from '../scenario/lever.ts';
import type { Lever } from '../scenario/lever.ts';
import type { Option } from '../scenario/option.ts';
import type { Place } from '../scenario/place.ts';
import { InvalidInput } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { parseMonth } from '../time/month.ts';
import { carryBack } from './carry-back.ts';
import type { CarriedBack } from './carry-back.ts';
import { layOver } from './pack.ts';
import type { Pack } from './pack.ts';

export type PastScenario = { readonly scenario: Scenario; readonly carried: readonly CarriedBack[] };

type Parts = {
  readonly place: Place;
  readonly option: readonly Option[];
  readonly future: readonly Future[];
  readonly register: ParameterRegister;
  readonly pack: Pack;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
};

/**
 * Puts a past scenario together: the pack over the register, and what neither knows carried back.
 * @throws InvalidInput naming each parameter that has no value at the start and may not be assumed.
 */
export function pastScenario({ register, pack, start, ...parts }: Parts): PastScenario {
  const { parameters, carried } = pastParameters(register, pack, [...readByRuns()], start);
  return { scenario: { ...parts, start, parameters }, carried };
}

/** The register of an earlier time, for the parameters of a list. */
export function pastParameters(
  register: ParameterRegister,
  pack: Pack,
  ids: readonly string[],
  start: string,
): { readonly parameters: ParameterRegister; readonly carried: readonly CarriedBack[] } {
  const {
    register: parameters,
    carried,
    problems,
  } = carryBack(layOver(register, pack), ids, parseMonth(start));
  if (problems.length > 0) throw new InvalidInput(problems);
  return { parameters, carried };
}

/** Every parameter a run reads, those that levers start from among them. */
function readByRuns(): ReadonlySet<string> {
  const ids = new Set(parametersUsed());
  for (const id of leverIds()) {
    const lever: Lever = LEVERS[id];
    if (typeof lever.default === 'object') ids.add(lever.default.parameter);
  }
  return ids;
}
