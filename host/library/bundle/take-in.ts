import type { Bundle } from '../../../contract/files/bundle-file.ts';
import { resultProblems } from '../../../contract/files/bundle-file.ts';
import { ContractError } from '../../../contract/errors.ts';
import type { Result } from '../../../contract/methods.ts';
import type { FrozenStudy } from '../../../contract/schemas/studies.ts';
import { ENGINE_VERSION } from '../../../core/index.ts';
import type { SimulationResult } from '../../../core/run/result.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import { digest } from '../../db/digest.ts';
import type { StoredResult } from '../../db/repositories/results.ts';
import type { Removal } from '../../db/repositories/removal.ts';
import { joinResult } from '../../db/result-numbers.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import type { Catalogue } from '../../files/scenario-files.ts';
import type { Desk } from '../desk.ts';
import { documentBody } from '../document-text.ts';
import { fittingInputs } from '../fitting-inputs.ts';
import { nameOfResult, nameOfStudy } from '../frozen-names.ts';
import { THERE } from '../shelf.ts';
import { placeNotes, placeVersions } from './beside.ts';
import { isNewer } from './engine-order.ts';
import { placeDocuments } from './place-documents.ts';
import { placeSignOffs } from './sign-offs.ts';
import type { ReadBundle } from './read.ts';
import type { Edit, Step } from './step.ts';

const LONGEST_NAME = 200;

type Taken = Result<'bundles.open'>;

/** Take what was sent into the library, as one action that can be undone. */
export function takeIn(catalogue: Catalogue, desk: Desk, bundle: ReadBundle, fileName: string): Taken {
  const frozen = bundle.results.map((each) => checkedResult(each, fileName));
  return desk.ledger.perform(() => {
    const steps = [
      ...inFile(fileName, () => documentSteps(catalogue, desk, bundle)),
      ...frozen.map((each) => resultStep(desk, each)),
      ...bundle.studies.map((each) => studyStep(desk, each)),
    ];
    const noted = placeNotes(desk, bundle.notes, steps);
    const keptVersions = placeVersions(desk, bundle.versions, steps);
    const labelOf = (id: string): string => catalogue.readParameters().get(id)?.label ?? id;
    const documents = bundle.documents.map(({ document }) => document);
    const signed = placeSignOffs(desk, { ...bundle, documents }, labelOf);
    const edits = [...steps.flatMap((step) => step.edits), ...noted.edits, ...signed.edits];
    const [first] = edits;
    const engines = [
      ...frozen.map(({ result }) => result.engineVersion),
      ...bundle.studies.map(({ row }) => row.engineVersion),
    ];
    const answer: Taken = {
      taken: steps.map(({ taken }) => taken),
      engine: engines[0] === undefined ? null : { theirs: engines[0], here: ENGINE_VERSION },
      // What is so of each of many things that were sent is said once.
      warnings: distinct([
        ...engines.filter((theirs) => isNewer(theirs, ENGINE_VERSION)).map(newerEngine),
        ...otherEditions(catalogue, bundle.shipped),
        ...frozen.flatMap(({ result, inputs }) => unreadInputs(result, inputs)),
        ...steps.flatMap((step) =>
          step.edits.length > 0 ? [] : [`${step.taken.name} is in your library already and stays as it is.`],
        ),
        ...noted.warnings,
        ...signed.warnings,
        ...keptVersions,
      ]),
    };
    if (first === undefined) return { deed: null, answer };
    const subject = { kind: first.kind, id: first.id };
    return { deed: { name: `Open ${fileName.slice(0, LONGEST_NAME)}`, subject, edits }, answer };
  });
}

function distinct(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}

/** What is wrong with a document that was sent is told with the file it came in. */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.problems.map((problem) => ({ ...problem, file })));
  }
}

function documentSteps(catalogue: Catalogue, desk: Desk, { documents }: ReadBundle): readonly Step[] {
  return placeDocuments(catalogue, desk.documents, documents).map(({ sent, draft, isThere }) => {
    const { kind } = draft;
    const { id, name } = draft.document;
    const edit = { shelf: 'document' as const, kind, id, after: documentBody(draft) };
    return {
      taken: { subject: { kind, id: sent.document.id }, name: `“${name}”`, asId: id },
      edits: isThere ? [] : [edit],
    };
  });
}

/** What is said where the figures can be looked at, and what they were made from cannot. */
function unreadInputs({ engineVersion }: SimulationResult, inputs: string): readonly string[] {
  if (fittingInputs(JSON.parse(inputs)) !== null) return [];
  return [
    `What the result was made from is written in a way that this version of the program does not read. Its figures are all here. To see what each option changed, or to run it again, open it with a version that has engine ${engineVersion}.`,
  ];
}

type CheckedResult = StoredResult & { readonly result: SimulationResult };

function checkedResult(sent: Bundle['results'][number], fileName: string): CheckedResult {
  const numbers = Buffer.from(sent.numbers, 'base64');
  const { id, createdAt } = sent;
  const stored = {
    id,
    createdAt,
    header: JSON.stringify(sent.header),
    numbers,
    inputs: JSON.stringify(sent.inputs),
  };
  const result = numbers.toString('base64') === sent.numbers ? joined(stored) : null;
  if (result === null) {
    throw new ContractError(
      'invalid-request',
      `${fileName} holds a result with more or fewer numbers than it says. Ask for it again.`,
    );
  }
  if (resultProblems(result).length > 0) {
    const theirs = sent.header.engineVersion;
    throw new ContractError(
      'invalid-request',
      isNewer(theirs, ENGINE_VERSION)
        ? `${fileName} holds a result of engine ${theirs}, with figures that this version of the program does not know (its engine is ${ENGINE_VERSION}). Install a version with engine ${theirs} or later, and open it again.`
        : `${fileName} holds a result that is not whole or not in order. Ask for it again.`,
    );
  }
  return { ...stored, result };
}

/** Null where there are more or fewer numbers than the header says. */
function joined({ header, numbers }: StoredResult): SimulationResult | null {
  try {
    return joinResult(header, numbers);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function resultStep(desk: Desk, { result, ...stored }: CheckedResult): Step {
  const { results } = desk;
  const print = `${digest(stored.inputs)} ${digest(stored.header, stored.numbers)}`;
  const ids = results.list().map((row) => row.id);
  const id = idFor(stored.id, print, { ...results, ids, newId: desk.newId });
  if (results.removal.isHidden(id) === null) results.takeIn({ ...stored, id }, desk.now().toISOString());
  return {
    taken: {
      subject: { kind: 'result', id: stored.id },
      name: `The ${nameOfResult({ place: result.place, createdAt: stored.createdAt })}`,
      asId: id,
    },
    edits: showing('result', id, results.removal),
  };
}

function studyStep(desk: Desk, study: Bundle['studies'][number]): Step {
  const { studies } = desk;
  const { row, inputs, question, answer } = study;
  const [asked, answered] = [JSON.stringify(question), JSON.stringify(answer)];
  const print = `${digest(JSON.stringify(inputs))} ${digest(asked, answered)}`;
  const ids = studies.list().map((each) => each.id);
  const id = idFor(row.id, print, { ...studies, ids, newId: desk.newId });
  if (studies.removal.isHidden(id) === null) {
    studies.takeIn({ ...(study as FrozenStudy), row: { ...row, id } }, desk.now().toISOString());
  }
  return {
    taken: {
      subject: { kind: 'study', id: row.id },
      name: `The ${nameOfStudy(row)}`,
      asId: id,
    },
    edits: showing('study', id, studies.removal),
  };
}

type Kept = {
  readonly ids: readonly string[];
  readonly printOf: (id: string) => string | null;
  readonly newId: () => string;
};

/** Its own id where that is free or holds the same; else that of one that is the same, else a new one. */
function idFor(id: string, print: string, { ids, printOf, newId }: Kept): string {
  const there = printOf(id);
  if (there === null || there === print) return id;
  return ids.find((each) => printOf(each) === print) ?? newId();
}

function showing(shelf: 'result' | 'study', id: string, removal: Removal): readonly Edit[] {
  return removal.isHidden(id) === false ? [] : [{ shelf, kind: shelf, id, after: THERE }];
}

function newerEngine(theirs: string): string {
  return `It was worked out by engine ${theirs}, which is newer than the one here (${ENGINE_VERSION}). It can be read as it is; worked out anew here, its figures may differ.`;
}

function otherEditions(catalogue: Catalogue, shipped: ReadBundle['shipped']): readonly string[] {
  return shipped.flatMap(({ kind, id, name, sha256 }) => {
    const all = kind === 'option' ? catalogue.listOptions() : catalogue.listFutures();
    const here = all.find((each) => each.id === id);
    if (here === undefined || fingerprint(here) === sha256) return [];
    return [
      `It builds on “${name}”, which is not the same here as where it was sent from: figures may differ.`,
    ];
  });
}
