import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  LARGEST_BUNDLE,
  bundleProblems,
} from '../../../contract/files/bundle-file.ts';
import type { Bundle } from '../../../contract/files/bundle-file.ts';
import { FORMATS, isFileFormat } from '../../../contract/files/formats.ts';
import { JsonFault, readJson } from '../../../contract/files/json.ts';
import { ContractError } from '../../../contract/errors.ts';
import type { Draft } from '../../../contract/schemas/library.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import { UnusableFile } from '../../files/unusable-file.ts';
import { parseDraft } from '../document-text.ts';

/** A file that was sent, checked as far as can be without the library. */
export type ReadBundle = Pick<Bundle, 'shipped' | 'results' | 'studies'> &
  Required<Pick<Bundle, 'notes' | 'versions' | 'signOffs'>> & { readonly documents: readonly Draft[] };

const MOST_PROBLEMS_TOLD = 3;

/**
 * Read the text of a bundle, or of a plain option or future.
 * @throws ContractError with a sentence for anything else, UnusableFile for a document with problems
 */
export function readBundle(text: string, fileName: string): ReadBundle {
  if (text.length > LARGEST_BUNDLE) {
    throw new ContractError(
      'too-large',
      `The file ${fileName} is larger than ${LARGEST_BUNDLE / 1_000_000} MB, which no file sent by this program is. Check that it is the right one.`,
    );
  }
  const value = parsed(text, fileName);
  const { format, formatVersion, madeBy } = headOf(value);
  if (format !== BUNDLE_FORMAT) return plainDocument(text, fileName, format);
  if (typeof formatVersion === 'number' && formatVersion > BUNDLE_VERSION) {
    throw refused(
      `${fileName} is in a newer format than this version of the program reads (${formatVersion}; this one reads ${BUNDLE_VERSION}). Install Care Market Modeller ${typeof madeBy === 'string' ? madeBy.slice(0, 40) : 'of the version that wrote it'} or later, and open it again.`,
    );
  }
  const problems = bundleProblems(value);
  if (problems.length > 0) {
    const told = problems
      .slice(0, MOST_PROBLEMS_TOLD)
      .map((each) => describeProblem({ ...each, file: fileName }));
    throw refused(`${fileName} cannot be opened. ${told.join(' ')}`);
  }
  const { sha256, ...content } = value as Bundle;
  if (fingerprint(content) !== sha256) {
    throw refused(
      `${fileName} is not as it was sent: something in it was changed on the way. Ask for it again.`,
    );
  }
  const { shipped, results, studies, notes = [], versions = [], signOffs = [] } = content;
  const documents = content.documents.map((each) =>
    documentOf(JSON.stringify(each), headOf(each).format, fileName),
  );
  refuseNamesakes(documents, fileName);
  return {
    documents,
    shipped,
    results,
    studies,
    notes,
    versions,
    signOffs,
  };
}

/** Nobody could say which of two was meant by what builds on them. */
function refuseNamesakes(documents: readonly Draft[], fileName: string): void {
  const known = new Set<string>();
  for (const { kind, document } of documents) {
    const key = `${kind} ${document.id}`;
    if (known.has(key)) {
      throw refused(
        `${fileName} holds the ${kind} "${document.id}" twice. Ask for it again. Nothing was taken in.`,
      );
    }
    known.add(key);
  }
}

function parsed(text: string, fileName: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { line, column, expected, found, remedy } = error;
    const where = { file: fileName, path: `line ${line}, column ${column}` };
    throw refused(describeProblem({ ...where, expected, found, remedy }));
  }
}

function plainDocument(text: string, fileName: string, format: unknown): ReadBundle {
  const documents = [documentOf(text, format, fileName)];
  return { documents, shipped: [], results: [], studies: [], notes: [], versions: [], signOffs: [] };
}

function documentOf(text: string, format: unknown, fileName: string): Draft {
  const kind = isFileFormat(format) ? FORMATS[format] : null;
  if (kind === 'place') {
    throw refused(
      `${fileName} is a place. Places of your own cannot be kept in the library yet; the command line takes a folder with them by --scenarios.`,
    );
  }
  if (kind !== 'option' && kind !== 'future') {
    throw refused(
      kind === null
        ? `${fileName} is not a file of this program: it does not say that it is a bundle, an option or a future.`
        : `${fileName} is a file of kind "${kind}", which is not kept in the library. Open a bundle, an option or a future.`,
    );
  }
  const draft = parseDraft(kind, text, fileName);
  if (!draft.ok) throw new UnusableFile(draft.problems);
  return draft.value;
}

function headOf(value: unknown): { format?: unknown; formatVersion?: unknown; madeBy?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function refused(sentence: string): ContractError {
  return new ContractError('invalid-request', sentence);
}
