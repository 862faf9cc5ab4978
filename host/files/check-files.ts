import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseCheckFile } from '../../contract/files/check-file.ts';
import type { Check, CheckScenario } from '../../core/checks/check.ts';
import { optionOf } from '../../core/checks/ready.ts';
import { InvalidInput, quoted } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { Place, PlaceFieldId } from '../../core/scenario/place.ts';
import { placeProblems } from '../../core/scenario/validate-place.ts';
import { decisionProblems } from './decision-problems.ts';
import { readText } from './read-text.ts';
import type { Catalogue } from './scenario-files.ts';
import { UnusableFile } from './unusable-file.ts';

/** The checks that ship stand in this subfolder of the scenarios. */
export const CHECKS_FOLDER = 'checks';

/**
 * The checks in files and folders, every one read and looked through before any is given.
 * @param paths files, or folders whose .json files are all taken
 * @throws UnusableFile with everything that is wrong in any of them
 */
export function readChecks(paths: readonly string[], catalogue: Catalogue): readonly Check[] {
  const checks: Check[] = [];
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const path of paths.flatMap(filesAt)) {
    const fileName = basename(path);
    try {
      const check = readCheck(readText(path, fileName), fileName, catalogue);
      const other = files.get(check.id);
      if (other !== undefined) problems.push(twice(check.id, fileName, other));
      files.set(check.id, fileName);
      checks.push(check);
    } catch (error) {
      problems.push(...problemsIn(error, fileName));
    }
  }
  if (problems.length > 0) throw new UnusableFile(problems);
  return checks;
}

/** A check as it stands in a file, with all it names found in the catalogue. */
export function readCheck(text: string, fileName: string, catalogue: Catalogue): Check {
  const parsed = parseCheckFile(text, fileName);
  if (!parsed.ok) throw new UnusableFile(parsed.problems);
  const problems = namedProblems(parsed.value, catalogue);
  if (problems.length > 0)
    throw new UnusableFile(problems.map((problem) => ({ ...problem, file: fileName })));
  return parsed.value;
}

function filesAt(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(path, name));
  if (files.length > 0) return files;
  throw new UnusableFile([
    {
      file: path,
      path: '',
      expected: 'a folder with check files that end in .json',
      found: 'none in it',
      remedy: 'Name another folder, or a file.',
    },
  ]);
}

function problemsIn(error: unknown, file: string): readonly Problem[] {
  if (error instanceof UnusableFile || error instanceof InvalidInput) {
    return error.problems.map((problem) => ({ ...problem, file: problem.file ?? file }));
  }
  throw error;
}

/** What is wrong with the places, options, futures and parameters a check names, and with what it changes in them. */
function namedProblems(check: Check, catalogue: Catalogue): readonly Problem[] {
  const { like, fields = {} } = check.place;
  const places = catalogue.listPlaces().map(({ id }) => id);
  if (!places.includes(like)) return [unknown('place.like', 'the id of a place', like, places)];
  const place = catalogue.readPlace(like);
  const changed = withFields(place, fields);
  return [
    ...fieldProblems(changed, 'place.fields'),
    ...Object.entries(check.scenarios).flatMap(([name, scenario]) => [
      // What is wrong with the place of all of them is told once.
      ...(scenario.fields === undefined
        ? []
        : fieldProblems(withFields(changed, scenario.fields), `scenarios.${name}.fields`)),
      ...scenarioProblems(scenario, `scenarios.${name}`, catalogue),
    ]),
  ];
}

function withFields(place: Place, values: NonNullable<CheckScenario['fields']>): Place {
  const ids = Object.keys(PLACE_FIELDS) as PlaceFieldId[];
  const fields = Object.fromEntries(
    ids.map((id) => [id, { ...place.fields[id], value: values[id] ?? place.fields[id].value }]),
  ) as Place['fields'];
  return { ...place, fields };
}

function fieldProblems(place: Place, path: string): readonly Problem[] {
  return placeProblems(place).map((problem) => ({
    ...problem,
    path: problem.path.replace(/^fields\.(.*)\.value$/, `${path}.$1`),
  }));
}

function scenarioProblems(scenario: CheckScenario, path: string, catalogue: Catalogue): readonly Problem[] {
  const options = catalogue.listOptions().map(({ id }) => id);
  const futures = catalogue.listFutures().map(({ id }) => id);
  const parameters = [...catalogue.readParameters().keys()];
  const { option, future, parameters: held = [] } = scenario;
  const problems: Problem[] = [
    ...(option === undefined || options.includes(option)
      ? []
      : [unknown(`${path}.option`, 'the id of an option', option, options)]),
    ...(future === undefined || futures.includes(future)
      ? []
      : [unknown(`${path}.future`, 'the id of a future', future, futures)]),
    ...held.flatMap(({ parameter }, index) =>
      parameters.includes(parameter)
        ? []
        : [unknown(`${path}.parameters[${index}].parameter`, 'the id of a parameter', parameter, parameters)],
    ),
  ];
  if (problems.length > 0) return problems;
  return decisionProblems(optionOf(scenario, catalogue), catalogue.readParameters).map((problem) => ({
    ...problem,
    path: `${path}.${problem.path}`,
  }));
}

function unknown(path: string, expected: string, name: string, candidates: readonly string[]): Problem {
  return {
    path,
    expected,
    found: quoted(name),
    remedy: 'Correct the name; the command line lists what there is.',
    unknown: { name, candidates },
  };
}

function twice(id: string, file: string, other: string): Problem {
  return {
    file,
    path: 'id',
    expected: 'an id no other check has',
    found: `"${id}", as in ${other}`,
    remedy: 'Give one of them another id.',
  };
}
