import type { z } from 'zod';
import type { Problem } from '../../core/scenario/problems.ts';
import { FORMAT_VERSION, FORMATS, LARGEST_FILE, isFileFormat } from './formats.ts';
import type { FileFormat } from './formats.ts';
import { issueProblem } from './issue-problem.ts';
import { JsonFault, readJson } from './json.ts';

/** A document read from a file, or everything that is wrong with it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What makes a document of one kind. */
export type DocumentRule<T> = {
  readonly format: FileFormat;
  readonly schema: z.ZodType<T & { $schema?: string; format: string; formatVersion: number }>;
  /** What a schema cannot say. */
  readonly check: (value: T) => readonly Problem[];
};

type Head = { format: unknown; formatVersion: unknown };

/** Read the text of a file as one kind of document. Every problem names the file. */
export function parseDocument<T extends object>(
  rule: DocumentRule<T>,
  text: string,
  fileName: string,
): Parsed<T> {
  const json = parseText(text, fileName);
  if (!json.ok) return json;
  const head = headProblem(json.value, rule.format);
  if (head !== undefined) return refuse(fileName, [head]);
  const result = rule.schema.safeParse(json.value);
  if (!result.success) {
    return refuse(
      fileName,
      result.error.issues.flatMap((issue) => issueProblem(issue, json.value)),
    );
  }
  const { $schema: _schema, format: _format, formatVersion: _version, ...document } = result.data;
  const value = document as unknown as T;
  const problems = rule.check(value);
  return problems.length > 0 ? refuse(fileName, problems) : { ok: true, value };
}

/** Read the text of a file as JSON, with the line and column of a fault. */
export function parseText(text: string, fileName: string): Parsed<unknown> {
  if (text.length > LARGEST_FILE) {
    return refuse(fileName, [
      {
        path: '',
        expected: `a file of at most ${LARGEST_FILE / 1024 / 1024} MB`,
        found: `${Math.ceil(text.length / 1024 / 1024)} MB`,
        remedy: 'Split it, or check that it is the right file.',
      },
    ]);
  }
  try {
    return { ok: true, value: readJson(text) };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { line, column, expected, found, remedy } = error;
    return refuse(fileName, [{ path: `line ${line}, column ${column}`, expected, found, remedy }]);
  }
}

/** The format a parsed file claims, if it is one of ours. */
export function formatOf(value: unknown): FileFormat | undefined {
  const format = isObject(value) ? value.format : undefined;
  return isFileFormat(format) ? format : undefined;
}

function headProblem(value: unknown, wanted: FileFormat): Problem | undefined {
  if (!isObject(value)) {
    return {
      path: '',
      expected: 'an object in curly brackets',
      found: Array.isArray(value) ? 'a list' : 'a single value',
      remedy: 'Put the document in { and }.',
    };
  }
  const { format, formatVersion } = value;
  if (format !== wanted) {
    return {
      path: 'format',
      expected: `"${wanted}"`,
      found: format === undefined ? 'nothing' : JSON.stringify(format).slice(0, 60),
      remedy: isFileFormat(format)
        ? `This is a file of kind "${FORMATS[format]}"; open it as one, or choose a file of kind "${FORMATS[wanted]}".`
        : `Start the document with "format": "${wanted}".`,
    };
  }
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    return {
      path: 'formatVersion',
      expected: `${FORMAT_VERSION} or lower`,
      found: `${formatVersion}, made by a newer version of this program`,
      remedy: 'Install the newer version, or ask for the file in the older format.',
    };
  }
  return undefined;
}

function refuse(file: string, problems: readonly Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems: problems.map((problem) => ({ ...problem, file })) };
}

function isObject(value: unknown): value is Head & Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
