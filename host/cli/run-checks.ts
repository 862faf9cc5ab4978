import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readyCheck } from '../../core/checks/ready.ts';
import { runChecks } from '../../core/checks/run-checks.ts';
import type { ReadyCheck } from '../../core/checks/run-checks.ts';
import { claimsOf, sidesOf } from '../../core/checks/check.ts';
import type { Check } from '../../core/checks/check.ts';
import { CHECK_MEASURES } from '../../core/checks/measures.ts';
import type { CheckOutcome } from '../../core/checks/verdict.ts';
import { prepare } from '../../core/run/plan.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { CHECKS_FOLDER, readChecks } from '../files/check-files.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import { listOfChecks, listOfMeasures, textOfOutcomes } from './checks-text.ts';
import { jsonOfMeasures, jsonOfOutcomes } from './checks-json.ts';
import type { Console } from './console.ts';
import { CommandFailure, EXIT, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';
import { PROGRAM } from './verb.ts';

/** `checks`: run checks and say which hold. Exit code 1 when one fails; one that cannot be told, or is a known miss, is shown and fails nothing. */
export async function performChecks(args: Arguments, console: Console): Promise<ExitCode> {
  if (args.has('measures')) {
    answer(args, console, { text: listOfMeasures, json: jsonOfMeasures });
    return EXIT.done;
  }
  const catalogue = await catalogueFor(args);
  const all = readChecks(pathsOf(args, catalogue), catalogue);
  const chosen = onlyThose(all, args.all('only'));
  if (args.has('list')) {
    answer(args, console, { text: () => listOfChecks(chosen), json: () => chosen });
    return EXIT.done;
  }
  const place = args.text('place');
  const asked = place === undefined ? chosen : chosen.filter(({ anyPlace }) => anyPlace);
  if (asked.length === 0)
    throw usage(`None of these checks may be asked of another place; leave --place out.`);
  const { min, max } = LIMITS.replicates;
  const replicates = args.has('replicates')
    ? wholeNumber(args, 'replicates', { min, max, otherwise: 1 })
    : undefined;
  const ready = asked.map((check) => readyCheck(check, catalogue, place));
  refuseImpossible(ready);
  const outcomes = await follow(runChecks(ready, replicates), console);
  const where = place === undefined ? undefined : catalogue.readPlace(place).name;
  const told = { outcomes, where, left: chosen.length - asked.length };
  answer(args, console, { text: () => textOfOutcomes(told), json: () => jsonOfOutcomes(told) });
  return outcomes.some(({ verdict }) => verdict === 'fails') ? EXIT.wrong : EXIT.done;
}

/** Files named by the user stand where they stand; without any, the checks beside the other scenario files, which need not have any. */
function pathsOf({ words }: Arguments, { folder }: Catalogue): readonly string[] {
  if (words.length > 0) return words.map((word) => resolve(word));
  const checks = join(folder, CHECKS_FOLDER);
  if (existsSync(checks)) return [checks];
  throw new CommandFailure(
    EXIT.files,
    `There are no checks beside these scenario files: ${folder} has no folder "${CHECKS_FOLDER}". Copy the one that ships into it, or name files of checks: ${PROGRAM} checks my-check.json.`,
  );
}

function onlyThose(checks: readonly Check[], ids: readonly string[]): readonly Check[] {
  const known = checks.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    throw usage(
      `There is no check "${id}". ${didYouMean(id, known) || 'See them with care-market checks --list.'}`,
    );
  }
  return ids.length === 0 ? checks : checks.filter(({ id }) => ids.includes(id));
}

/** A world that cannot be run is told with the check that asks for it, before any is run. */
function refuseImpossible(checks: readonly ReadyCheck[]): void {
  for (const { check, scenarios } of checks) {
    for (const name of namesRun(check)) {
      const { scenario } = scenarios.get(name)!;
      try {
        prepare(scenario);
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof InvalidInput)) throw error;
        throw usage(`The scenario "${name}" of the check "${check.id}" cannot be run: ${error.message}`);
      }
    }
  }
}

/** The scenarios of a check that are run: a rule needs none. */
function namesRun(check: Check): ReadonlySet<string> {
  return new Set(
    claimsOf(check)
      .flatMap((claim) => Object.values(sidesOf(claim)))
      .flatMap((side) =>
        typeof side === 'number' || CHECK_MEASURES.get(side.measure)?.kind === 'rule'
          ? []
          : [side.in, ...(side.less === undefined ? [] : [side.less])],
      ),
  );
}

/** Runs to the end, showing how far it is and giving way after each step, so that it can be interrupted. */
async function follow(
  running: Generator<{ readonly done: number; readonly of: number }, readonly CheckOutcome[]>,
  console: Console,
): Promise<readonly CheckOutcome[]> {
  const interruption = listenForInterruption();
  try {
    for (let step = running.next(); ; step = running.next()) {
      if (step.done === true) {
        console.progress('');
        return step.value;
      }
      console.progress(`${step.value.done} of ${step.value.of} runs`);
      await new Promise((carryOn) => setImmediate(carryOn));
      if (interruption.happened()) {
        throw new CommandFailure(EXIT.interrupted, 'Interrupted; the checks say nothing until all have run.');
      }
    }
  } finally {
    interruption.stopListening();
  }
}
