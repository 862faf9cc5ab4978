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
const projects = browser === null ? ['node', 'renderer'] : ['node', 'renderer', 'browser'];

const folder = mkdtempSync(join(tmpdir(), 'care-market-tests-'));
const outputFile = join(folder, 'report.json');
const vitest = await startVitest('test', filters, {
  run: true,
  project: projects,
  reporters: ['default', 'json'],
  outputFile: { json: outputFile },
});
await vitest.close();

const report = JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
rmSync(folder, { recursive: true });
if (browser === null) console.log(`\n${NO_BROWSER}`);

// A file that cannot even be loaded counts as one failure, and so does a missing browser where it must be there.
const brokenFiles = report.success || report.numFailedTests > 0 ? 0 : Math.max(1, report.numFailedTestSuites);
const failed = report.numFailedTests + brokenFiles + (browser === null && inCi ? 1 : 0);
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `\n${report.numPassedTests} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
);
process.exitCode = failed === 0 ? 0 : 1;
