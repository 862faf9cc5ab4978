import { accessSync, constants } from 'node:fs';
import { installedBrowser } from '../../host/loopback/browser.ts';

/** Debian's Chromium or whatever Chrome the machine has; CHROME_PATH names another. */
export function browserPath(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named === undefined) return installedBrowser();
  accessSync(named, constants.X_OK);
  return named;
}

/**
 * Whether the browser suites can run. Without a browser they are skipped and say so; where CI is set they
 * fail instead, because there the browser belongs to the machine.
 */
export function browserIsThere(): boolean {
  if (browserPath() !== null) return true;
  const reason =
    'no Chromium, Chrome or Edge found; install one (Debian: apt install chromium) or set CHROME_PATH';
  if (process.env['CI'] !== undefined && process.env['CI'] !== '')
    throw new Error(`Browser tests: ${reason}.`);
  console.log(`skipped: ${reason}`);
  return false;
}
