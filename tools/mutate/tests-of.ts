/**
 * Which tests speak of a file: the one named after it, those that import it themselves and those of its folder that
 * reach it; and which steps of the month it has a part in.
 */
import { basename, dirname, join } from 'node:path';
import type { Imports } from './imports.ts';

const TEST = /\.test\.ts$/;
/** The ledger, say, is imported by forty tests that are about something else. */
const MOST = 4;
const SHARED = /^core\/(run|model(\/steps)?)\/[a-z-]+\.ts$/;
const STEP = /^core\/model\/steps\/([a-z-]+)\.ts$/;

/** Tests of the rules of a file, the nearest first. */
export function testsOf(file: string, imports: Imports): readonly string[] {
  const reaching = imports.reaching(file);
  const folder = join('test', dirname(file));
  const named = join(folder, `${basename(file, '.ts')}.test.ts`);
  const direct = [...imports.importing(file)].filter((path) => path.startsWith('test/core/'));
  direct.sort((a, b) => Number(dirname(b) === folder) - Number(dirname(a) === folder));
  // Tests of a whole month reach every step and most of what steps share; those say little of the rules of one.
  const neighbours = SHARED.test(file) ? [] : [...reaching].filter((path) => dirname(path) === folder);
  const found = [...(reaching.has(named) ? [named] : []), ...direct.slice(0, MOST), ...neighbours];
  return [...new Set(found)].filter((path) => TEST.test(path));
}

/** Tests against the second implementation that reach a file. */
export function referenceTestsOf(file: string, imports: Imports): readonly string[] {
  return [...imports.reaching(file)].filter((path) => path.startsWith('test/reference/') && TEST.test(path));
}

/** Names of the steps that a file is part of. */
export function stepsOf(file: string, imports: Imports): readonly string[] {
  return [file, ...imports.reaching(file)].flatMap((path) => STEP.exec(path)?.[1] ?? []);
}
