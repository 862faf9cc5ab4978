/**
 * `npm test`: every test, the browser's where there is a browser.
 * The last line counts them: "N passed, N failed, N skipped".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { installedBrowser } from '../host/loopback/browser.ts';

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

const filters = process.argv.slice(2);
const inCi = process.env['CI'] === 'true';
const browser = installedBrowser();

// The browser's tests wait for much of their time and own one browser, so they run beside the others, not after them.
const sides = browser === null ? [['node', 'renderer']] : [['node', 'renderer'], ['browser']];
const folder = mkdtempSync(join(tmpdir(), 'care-market-tests-'));
const reports = await Promise.all(sides.map(run));
rmSync(folder, { recursive: true });
if (browser === null) console.log(`\n${NO_BROWSER}`);

// A file that cannot even be loaded counts as one failure, and so does a missing browser where it must be there.
const passed = total((report) => report.numPassedTests);
const failed = total(failures) + (browser === null && inCi ? 1 : 0);
const skipped = total((report) => report.numPendingTests + report.numTodoTests);
if (passed + failed + skipped === 0)
  console.error(`\nNo test file has “${filters.join('” or “')}” in its path.`);
console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 && passed + skipped > 0 ? 0 : 1;

/** Runs some of the projects and reads what came of them. */
async function run(project: readonly string[]): Promise<Report> {
  const outputFile = join(folder, `${project.join('-')}.json`);
  const vitest = await startVitest('test', filters, {
    run: true,
    project: [...project],
    // A filter may name tests of one side alone.
    passWithNoTests: filters.length > 0,
    reporters: ['default', 'json'],
    outputFile: { json: outputFile },
  });
  await vitest.close();
  return JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
}

function failures({ success, numFailedTests, numFailedTestSuites }: Report): number {
  if (success || numFailedTests > 0) return numFailedTests;
  return Math.max(1, numFailedTestSuites);
}

function total(count: (report: Report) => number): number {
  return reports.reduce((sum, report) => sum + count(report), 0);
}
