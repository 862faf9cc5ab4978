import { basename } from 'node:path';
import { parseBacktestFile } from '../../contract/files/backtest-file.ts';
import { BUNDLE_FORMAT } from '../../contract/files/bundle-file.ts';
import { parseBooksFile } from '../../contract/files/books-file.ts';
import { parseCalibrationFile } from '../../contract/files/calibration-file.ts';
import { FORMATS } from '../../contract/files/formats.ts';
import type { FileKind } from '../../contract/files/formats.ts';
import { parseFutureFile } from '../../contract/files/future-file.ts';
import { parseOptionFile } from '../../contract/files/option-file.ts';
import { parsePackFile } from '../../contract/files/pack-file.ts';
import { parseParametersFile } from '../../contract/files/parameters-file.ts';
import { formatOf, parseText } from '../../contract/files/parse-document.ts';
import { parsePlaceFile } from '../../contract/files/place-file.ts';
import { parseSensitivityFile } from '../../contract/files/sensitivity-file.ts';
import { packProblems } from '../../core/backtest/pack.ts';
import { buildRegister } from '../../core/parameters/register.ts';
import { coverageProblems } from '../../core/sensitivity/coverage.ts';
import { lineage } from '../../core/scenario/lineage.ts';
import type { Option } from '../../core/scenario/option.ts';
import { InvalidInput, quoted } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { futureProblems } from '../../core/scenario/validate-future.ts';
import { calibrationProblems } from './calibration-problems.ts';
import { readCheck } from './check-files.ts';
import { decisionProblems, doubtsOf } from './decision-problems.ts';
import { readText } from './read-text.ts';
import type { Catalogue } from './scenario-files.ts';
import { UnusableFile } from './unusable-file.ts';

/** What a file claims to be and everything found wrong with it. */
export type FileCheck = {
  /** Undefined when the file does not say what it is. */
  readonly kind: FileKind | undefined;
  readonly id: string | undefined;
  readonly problems: readonly Problem[];
  /** What is doubtful in an option that has no problems, in the central future. */
  readonly warnings: readonly string[];
};

/**
 * Check any scenario file by what its `format` says it is.
 * @param catalogue the files it will stand beside: its parents and parameters are looked for there.
 */
export function validateFile(path: string, catalogue: Catalogue): FileCheck {
  const fileName = basename(path);
  let text: string;
  try {
    text = readText(path, fileName);
  } catch (error) {
    return unreadable(problemsIn(error));
  }
  return validateText(text, fileName, catalogue);
}

/** Check the text of a scenario file, wherever it came from. */
export function validateText(text: string, fileName: string, catalogue: Catalogue): FileCheck {
  const json = parseText(text, fileName);
  if (!json.ok) return unreadable(json.problems);
  const format = formatOf(json.value);
  if (format === undefined) return unreadable([unknownFormat(fileName, json.value)]);
  const kind = FORMATS[format];
  const id = idOf(json.value);
  const named = (problem: Problem): Problem => ({ ...problem, file: problem.file ?? fileName });
  try {
    const problems = problemsOf(kind, text, fileName, catalogue).map(named);
    const warnings = kind === 'option' && problems.length === 0 ? warningsOf(text, fileName, catalogue) : [];
    return { kind, id, problems, warnings };
  } catch (error) {
    return { kind, id, problems: problemsIn(error).map(named), warnings: [] };
  }
}

function unreadable(problems: readonly Problem[]): FileCheck {
  return { kind: undefined, id: undefined, problems, warnings: [] };
}

function warningsOf(text: string, fileName: string, catalogue: Catalogue): readonly string[] {
  const parsed = parseOptionFile(text, fileName);
  if (!parsed.ok) return [];
  return doubtsOf(familyOf(parsed.value, catalogue), catalogue.readParameters());
}

/** An option among those it will stand beside, with its ancestors, eldest first. */
function familyOf(option: Option, catalogue: Catalogue): readonly Option[] {
  const known = new Map(catalogue.listOptions().map((each) => [each.id, each]));
  return lineage(option.id, known.set(option.id, option));
}

/** The problems an error carries; any other error goes on. */
function problemsIn(error: unknown): readonly Problem[] {
  if (error instanceof UnusableFile || error instanceof InvalidInput) return error.problems;
  throw error;
}

function problemsOf(
  kind: FileKind,
  text: string,
  fileName: string,
  catalogue: Catalogue,
): readonly Problem[] {
  switch (kind) {
    case 'place': {
      const parsed = parsePlaceFile(text, fileName);
      return parsed.ok ? [] : parsed.problems;
    }
    case 'option': {
      const parsed = parseOptionFile(text, fileName);
      if (!parsed.ok) return parsed.problems;
      return decisionProblems(familyOf(parsed.value, catalogue), catalogue.readParameters);
    }
    case 'future': {
      const parsed = parseFutureFile(text, fileName);
      if (!parsed.ok) return parsed.problems;
      const known = new Map(catalogue.listFutures().map((future) => [future.id, future]));
      lineage(parsed.value.id, known.set(parsed.value.id, parsed.value));
      return futureProblems(parsed.value, catalogue.readParameters());
    }
    case 'check': {
      readCheck(text, fileName, catalogue);
      return [];
    }
    case 'pack': {
      const parsed = parsePackFile(text, fileName);
      return parsed.ok ? packProblems(parsed.value, catalogue.readParameters()) : parsed.problems;
    }
    case 'backtest': {
      const parsed = parseBacktestFile(text, fileName);
      return parsed.ok ? [] : parsed.problems;
    }
    case 'books': {
      const parsed = parseBooksFile(text, fileName);
      return parsed.ok ? [] : parsed.problems;
    }
    case 'calibration': {
      const parsed = parseCalibrationFile(text, fileName);
      return parsed.ok ? calibrationProblems(parsed.value, catalogue.readParameters()) : parsed.problems;
    }
    case 'sensitivity': {
      const parsed = parseSensitivityFile(text, fileName);
      return parsed.ok ? coverageProblems(parsed.value, catalogue.readParameters()) : parsed.problems;
    }
    case 'parameters': {
      const parsed = parseParametersFile(text, fileName);
      if (!parsed.ok) return parsed.problems;
      const mine = new Set(parsed.value.parameters.map(({ id }) => id));
      const others = [...catalogue.readParameters().values()].filter(({ id }) => !mine.has(id));
      buildRegister([
        { fileName, parameters: parsed.value.parameters },
        { fileName: 'the other parameters files', parameters: others },
      ]);
      return [];
    }
  }
}

function unknownFormat(file: string, value: unknown): Problem {
  const formats = Object.keys(FORMATS);
  const claimed = (value as { format?: unknown } | null)?.format;
  if (claimed === BUNDLE_FORMAT)
    return {
      file,
      path: 'format',
      expected: 'a scenario file',
      found: 'a file that was sent',
      remedy: 'Take it into the library with “care-market open”, which checks it.',
    };
  return {
    file,
    path: 'format',
    expected: `one of ${formats.join(', ')}`,
    found: typeof claimed === 'string' ? quoted(claimed) : 'none of them',
    remedy: 'Start the document with its format, such as "format": "care-market-place".',
  };
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown }).id;
  return typeof id === 'string' ? id : undefined;
}
