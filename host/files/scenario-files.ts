import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFutureFile } from '../../contract/files/future-file.ts';
import { parseOptionFile } from '../../contract/files/option-file.ts';
import { parseParametersFile } from '../../contract/files/parameters-file.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import { parsePlaceFile } from '../../contract/files/place-file.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { buildRegister } from '../../core/parameters/register.ts';
import type { Future } from '../../core/scenario/future.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import type { Option } from '../../core/scenario/option.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Place } from '../../core/scenario/place.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { futureProblems } from '../../core/scenario/validate-future.ts';
import { decisionProblems } from './decision-problems.ts';
import { NotFound } from './not-found.ts';
import type { CatalogueKind } from './not-found.ts';
import { PLACE_INDEX, byName, parsePlaceIndex, summaryOf } from './place-index.ts';
import type { PlaceSummary } from './place-index.ts';
import { readText } from './read-text.ts';
import { UnusableFile } from './unusable-file.ts';

/** The scenario files of one folder. Files are read when first asked for and then kept. */
export type Catalogue = {
  readonly folder: string;
  readonly listPlaces: () => readonly PlaceSummary[];
  readonly readPlace: (id: string) => Place;
  /** Business as usual first, then by name. */
  readonly listOptions: () => readonly Option[];
  /** The option with its ancestors, eldest first. */
  readonly readOption: (id: string) => readonly Option[];
  /** The futures without parents first, then by name. */
  readonly listFutures: () => readonly Future[];
  /** The future with its ancestors, eldest first. */
  readonly readFuture: (id: string) => readonly Future[];
  readonly readParameters: () => ParameterRegister;
};

type Folder = 'places' | 'options' | 'futures' | 'parameters';
type Document = { readonly id: string; readonly name: string };

/**
 * The scenario files in a folder with the subfolders places, options, futures and parameters.
 * Its functions throw NotFound for an unknown id and UnusableFile for a file that cannot be used.
 */
export function openCatalogue(folder: string): Catalogue {
  const places = new Map<string, Place>();
  const listPlaces = once(() => readPlaceList(folder));
  const readParameters = once(() => readRegister(folder));
  const options = once(() => readFamily(folder, 'options', parseOptionFile));
  const futures = once(() => readFamily(folder, 'futures', parseFutureFile));
  return {
    folder,
    listPlaces,
    readParameters,
    readPlace(id) {
      const known = places.get(id);
      if (known !== undefined) return known;
      const ids = idsIn(folder, 'places');
      if (!ids.includes(id)) throw new NotFound('place', id, ids);
      const place = readDocument(folder, 'places', id, parsePlaceFile);
      places.set(id, place);
      return place;
    },
    listOptions: once(() => {
      const all = [...options().values()];
      if (!options().has(BUSINESS_AS_USUAL)) throw missingBusinessAsUsual();
      return all.toSorted(rootsFirst);
    }),
    readOption(id) {
      return ancestry('option', id, options(), (chain) => decisionProblems(chain, readParameters));
    },
    listFutures: once(() => [...futures().values()].toSorted(rootsFirst)),
    readFuture(id) {
      return ancestry('future', id, futures(), (chain) => {
        const future = chain.at(-1);
        return future === undefined ? [] : futureProblems(future, readParameters());
      });
    },
  };
}

function readPlaceList(folder: string): readonly PlaceSummary[] {
  const path = join(folder, 'places', PLACE_INDEX);
  const indexed = existsSync(path) ? parsePlaceIndex(readText(path, `places/${PLACE_INDEX}`)) : [];
  const byId = new Map(indexed.map((summary) => [summary.id, summary]));
  return idsIn(folder, 'places')
    .map((id) => byId.get(id) ?? summaryOf(readDocument(folder, 'places', id, parsePlaceFile)))
    .toSorted(byName);
}

function readRegister(folder: string): ParameterRegister {
  const sets = idsIn(folder, 'parameters').map((id) => ({
    fileName: fileNameOf('parameters', id),
    parameters: readDocument(folder, 'parameters', id, parseParametersFile).parameters,
  }));
  return withProblemsOf(undefined, () => buildRegister(sets));
}

function readFamily<T extends Document>(
  folder: string,
  sub: Folder,
  parse: (text: string, fileName: string) => Parsed<T>,
): ReadonlyMap<string, T> {
  return new Map(idsIn(folder, sub).map((id) => [id, readDocument(folder, sub, id, parse)]));
}

/** The chain of a document, with every member checked in the company of its own ancestors. */
function ancestry<T extends Document & { readonly parent: string | null }>(
  kind: CatalogueKind & ('option' | 'future'),
  id: string,
  known: ReadonlyMap<string, T>,
  check: (chain: readonly T[]) => readonly Problem[],
): readonly T[] {
  if (!known.has(id)) throw new NotFound(kind, id, [...known.keys()]);
  const nameOf = (member: string) => fileNameOf(`${kind}s`, member);
  const chain = withProblemsOf(nameOf(id), () => lineage(id, known));
  const problems = chain.flatMap((member, index) =>
    check(chain.slice(0, index + 1)).map((problem) => ({ ...problem, file: nameOf(member.id) })),
  );
  if (problems.length > 0) throw new UnusableFile(problems);
  return chain;
}

function readDocument<T extends Document>(
  folder: string,
  sub: Folder,
  id: string,
  parse: (text: string, fileName: string) => Parsed<T>,
): T {
  const file = fileNameOf(sub, id);
  const parsed = parse(readText(join(folder, sub, `${id}.json`), file), file);
  if (!parsed.ok) throw new UnusableFile(parsed.problems);
  if (parsed.value.id !== id) {
    throw new UnusableFile([
      {
        file,
        path: 'id',
        expected: `"${id}", the name of the file`,
        found: `"${parsed.value.id}"`,
        remedy: 'Rename the file or change the id, so that the two agree.',
      },
    ]);
  }
  return parsed.value;
}

/** The ids of the files in a folder, in order. */
function idsIn(folder: string, sub: Folder): string[] {
  const path = join(folder, sub);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') && name !== PLACE_INDEX)
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}

function fileNameOf(sub: Folder, id: string): string {
  return `${sub}/${id}.json`;
}

function withProblemsOf<T>(file: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new UnusableFile(
      file === undefined ? error.problems : error.problems.map((problem) => ({ ...problem, file })),
    );
  }
}

function missingBusinessAsUsual(): UnusableFile {
  return new UnusableFile([
    {
      file: 'options',
      path: '',
      expected: `the option "${BUSINESS_AS_USUAL}", with which all others are compared`,
      found: 'none',
      remedy: `Put back ${BUSINESS_AS_USUAL}.json.`,
    },
  ]);
}

function rootsFirst(
  a: Document & { readonly parent: string | null },
  b: Document & { readonly parent: string | null },
): number {
  return Number(a.parent !== null) - Number(b.parent !== null) || byName(a, b);
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
