import type { CheckedParams } from '../../contract/methods.ts';
import type { StudyInputs, StudyRow } from '../../contract/schemas/studies.ts';
import { decisionOf } from '../../core/experiment/decision.ts';
import { scenarioIn } from '../../core/experiment/ground.ts';
import type { Ground } from '../../core/experiment/ground.ts';
import { asItStands } from '../../core/experiment/world.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { doubtsOfRun } from '../../core/scenario/sense/doubts-of-run.ts';
import { questionProblems } from '../../core/study/questions.ts';
import type { Question } from '../../core/study/questions.ts';
import { refuseUnprepared } from '../files/refuse-unprepared.ts';
import { fingerprint } from '../files/fingerprint.ts';
import type { Catalogue } from '../files/scenario-files.ts';

export type StudyRequest = CheckedParams<'studies.start'>;

/** A request with its documents read: what runs draw on, what is frozen, and what a list shows of it. */
export type AssembledStudy = {
  readonly ground: Ground;
  /** Equal keys mean equal grounds. */
  readonly groundKey: string;
  readonly question: Question;
  readonly inputs: StudyInputs;
  /** What is to be said of the question before its answer is read. */
  readonly warnings: readonly string[];
  readonly row: Omit<StudyRow, 'id' | 'createdAt' | 'engineVersion' | 'runs'>;
};

/** @throws InvalidInput for a question that cannot be asked of its ground, NotFound for a document there is not. */
export function assembleStudy(
  catalogue: Catalogue,
  { ground: asked, question }: StudyRequest,
): AssembledStudy {
  const { months, seed, start = DEFAULT_START } = asked;
  const place = catalogue.readPlace(asked.place);
  const optionIds = [...new Set(asked.options)];
  const futureIds = [...new Set(asked.futures)];
  const options = optionIds.map((id) => catalogue.readOption(id));
  const futures = futureIds.map((id) => catalogue.readFuture(id));
  const register = catalogue.readParameters();
  const parameters = [...register.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inputs: StudyInputs = { place, options, futures, parameters };
  const ground: Ground = {
    place,
    options: new Map(optionIds.map((id, at) => [id, options[at]!])),
    futures: new Map(futureIds.map((id, at) => [id, futures[at]!])),
    parameters: register,
    start,
    months,
    seed,
  };
  refuseUnprepared(
    optionIds.flatMap((option) =>
      futureIds.map((future) => scenarioIn(ground, decisionOf(option), asItStands(future))),
    ),
  );
  const problems = questionProblems(ground, question);
  if (problems.length > 0) throw new InvalidInput(problems);
  const hashed = { ...inputs, start, months, seed };
  return {
    ground,
    groundKey: fingerprint(hashed),
    question,
    inputs,
    warnings: doubtsOfRun({ place, options, futures, parameters: register, start, months }).map(
      ({ sentence }) => sentence,
    ),
    row: {
      kind: question.kind,
      inputsHash: fingerprint({ ...hashed, question }),
      place: { id: place.id, name: place.name },
      options: options.map(youngest),
      futures: futures.map(youngest),
      start,
      months,
      seed,
    },
  };
}

/** A lineage goes by its youngest member. */
function youngest(lineage: readonly { readonly id: string; readonly name: string }[]): {
  id: string;
  name: string;
} {
  const last = lineage.at(-1);
  if (last === undefined) throw new Error('A lineage is never empty.');
  return { id: last.id, name: last.name };
}
