/**
 * `npm test`: every test, the browser's where there is a browser.
 * The figures of the tests of safety stand together near the end, then what failed, then how many were left out.
 * The last line is "N passed, N failed".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { installedBrowser } from '../host/loopback/browser.ts';
import { FailedTests } from './failed-tests.ts';
import { Figures } from './figures.ts';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
};

const NO_BROWSER =
  'No Chromium, Chrome or Edge was found, so the tests of the window in a browser were left out. ' +
  'Install one (on Debian: apt-get install chromium) to run them.';

const AROUND = 'Something around the tests: it stands above as “Unhandled Error” or “error during close”.';

const filters = process.argv.slice(2);
const inCi = process.env['CI'] === 'true';
const browser = installedBrowser();

// The browser's tests wait for much of their time and own one browser, so they run beside the others, not after them.
const sides = browser === null ? [['node', 'renderer']] : [['node', 'renderer'], ['browser']];
const folder = mkdtempSync(join(tmpdir(), 'care-market-tests-'));
const tried: string[] = [];
const failing: string[] = [];
const reports = await Promise.all(sides.map(run));
rmSync(folder, { recursive: true });
if (tried.length > 0) console.log(`\nWhat was tried:\n${tried.join('\n')}`);
if (browser === null) console.log(`\n${NO_BROWSER}`);

// A file that cannot even be loaded counts as one failure, and so does a missing browser where it must be there.
const passed = total((report) => report.numPassedTests);
const inTests = total(failures) + (browser === null && inCi ? 1 : 0);
// What goes wrong around the tests, such as a suite that reached out to a network, shows in vitest's exit code alone.
const failed = inTests === 0 && process.exitCode === 1 ? 1 : inTests;
const skipped = total((report) => report.numPendingTests + report.numTodoTests);
if (passed + failed + skipped === 0)
  console.error(`\nNo test file has “${filters.join('” or “')}” in its path.`);
if (failed > 0) console.log(`\nWhat failed:\n${failing.length === 0 ? AROUND : failing.join('\n')}`);
if (skipped > 0) console.log(`\n${skipped} skipped, each of which says why.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed + skipped > 0 ? 0 : 1;

/** Runs some of the projects and reads what came of them. */
async function run(project: readonly string[]): Promise<Report> {
  const outputFile = join(folder, `${project.join('-')}.json`);
  const figures = new Figures();
  const failedTests = new FailedTests();
  const vitest = await startVitest('test', filters, {
    run: true,
    project: [...project],
    // A filter may name tests of one side alone.
    passWithNoTests: filters.length > 0,
    reporters: ['default', 'json', figures, failedTests],
    outputFile: { json: outputFile },
  });
  await vitest.close();
  if (!figures.isEmpty) tried.push(String(figures));
  if (!failedTests.isEmpty) failing.push(String(failedTests));
  return JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
}

function failures({ success, numFailedTests, numFailedTestSuites }: Report): number {
  if (success || numFailedTests > 0) return numFailedTests;
  return Math.max(1, numFailedTestSuites);
}

function total(count: (report: Report) => number): number {
  return reports.reduce((sum, report) => sum + count(report), 0);
}
