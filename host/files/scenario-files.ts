import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFutureFile } from '../../contract/files/future-file.ts';
import { parseOptionFile, readOptionToMend } from '../../contract/files/option-file.ts';
import { parseParametersFile } from '../../contract/files/parameters-file.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import { parsePlaceFile } from '../../contract/files/place-file.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { buildRegister } from '../../core/parameters/register.ts';
import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Place } from '../../core/scenario/place.ts';
import { futureProblems } from '../../core/scenario/validate-future.ts';
import { once } from '../once.ts';
import { decisionProblems } from './decision-problems.ts';
import { checkingOnce, familyOf, namingProblems, readOwn, remembering } from './family.ts';
import type { Broken, Reading } from './family.ts';
import { NotFound } from './not-found.ts';
import { NO_OWN_DOCUMENTS } from './own-documents.ts';
import type { FamilyKind, OwnDocuments } from './own-documents.ts';
import { PLACE_INDEX, byName, parsePlaceIndex, summaryOf } from './place-index.ts';
import type { PlaceSummary } from './place-index.ts';
import { readText } from './read-text.ts';
import { UnusableFile } from './unusable-file.ts';

/** The scenario files of one folder with the user's own documents beside them. Files are read when first asked for and then kept. */
export type Catalogue = {
  readonly folder: string;
  readonly listPlaces: () => readonly PlaceSummary[];
  readonly readPlace: (id: string) => Place;
  /** Business as usual first, then by name. */
  readonly listOptions: () => readonly Option[];
  /** The option with its ancestors, eldest first. */
  readonly readOption: (id: string) => readonly Option[];
  /** The same, to be mended: whatever is wrong with what it changes. */
  readonly openOption: (id: string) => readonly Option[];
  /** The futures without parents first, then by name. */
  readonly listFutures: () => readonly Future[];
  /** The future with its ancestors, eldest first. */
  readonly readFuture: (id: string) => readonly Future[];
  readonly openFuture: (id: string) => readonly Future[];
  /** Whether it is the user's own, and not one that ships. */
  readonly isOwn: (kind: FamilyKind, id: string) => boolean;
  /** The options and futures that cannot be read or used; they keep no other from being listed. */
  readonly listBroken: () => readonly Broken[];
  readonly readParameters: () => ParameterRegister;
};

type Folder = 'places' | 'options' | 'futures' | 'parameters';
type Document = { readonly id: string; readonly name: string };

/**
 * The scenario files in a folder with the subfolders places, options, futures and parameters.
 * Its functions throw NotFound for an unknown id and UnusableFile for a file that cannot be used.
 */
export function openCatalogue(folder: string, own: OwnDocuments = NO_OWN_DOCUMENTS): Catalogue {
  const places = new Map<string, Place>();
  const readParameters = once(() => readRegister(folder));
  const optionFiles = once(() => readFiles(folder, 'option', parseOptionFile));
  const futureFiles = once(() => readFiles(folder, 'future', parseFutureFile));
  const readOption = remembering(readOptionToMend);
  const parseFuture = remembering(parseFutureFile);
  const checkOption = checkingOnce<Option>((chain) => decisionProblems(chain, readParameters));
  const checkFuture = checkingOnce<Future>((chain) =>
    chain.slice(-1).flatMap((future) => futureProblems(future, readParameters())),
  );
  const options = whileSame(own.stamp, () =>
    familyOf('option', optionFiles(), readOwn('option', own.list('option'), readOption), checkOption),
  );
  const futures = whileSame(own.stamp, () =>
    familyOf('future', futureFiles(), readOwn('future', own.list('future'), parseFuture), checkFuture),
  );
  return {
    folder,
    listPlaces: once(() => readPlaceList(folder)),
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
    listOptions: () => {
      const { usable } = options();
      if (!usable.some(({ id }) => id === BUSINESS_AS_USUAL)) throw missingBusinessAsUsual(optionFiles());
      return usable.toSorted(rootsFirst);
    },
    readOption: (id) => options().checkedChain(id),
    openOption: (id) => options().chain(id),
    listFutures: () => futures().usable.toSorted(rootsFirst),
    readFuture: (id) => futures().checkedChain(id),
    openFuture: (id) => futures().chain(id),
    isOwn: (kind, id) => (kind === 'option' ? options() : futures()).isOwn(id),
    listBroken: () => [...options().broken(), ...futures().broken()],
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
  return namingProblems(undefined, () => buildRegister(sets));
}

/** Every file of a kind; one that cannot be read does not keep the others from being read. */
function readFiles<T extends Document>(
  folder: string,
  kind: FamilyKind,
  parse: (text: string, fileName: string) => Parsed<T>,
): Reading<T> {
  const sub = `${kind}s` as const;
  const documents = new Map<string, T>();
  const broken: Broken[] = [];
  for (const id of idsIn(folder, sub)) {
    try {
      documents.set(id, readDocument(folder, sub, id, parse));
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      broken.push({ kind, id, file: fileNameOf(sub, id), problems: error.problems });
    }
  }
  return { documents, broken };
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

function missingBusinessAsUsual({ broken }: Reading<Option>): UnusableFile {
  const unread = broken.find(({ id }) => id === BUSINESS_AS_USUAL);
  if (unread !== undefined) return new UnusableFile(unread.problems);
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

/** What was read, until the stamp is another. */
function whileSame<T>(stamp: () => string, read: () => T): () => T {
  let kept: { readonly stamp: string; readonly value: T } | undefined;
  return () => {
    const now = stamp();
    if (kept?.stamp !== now) kept = { stamp: now, value: read() };
    return kept.value;
  };
}
