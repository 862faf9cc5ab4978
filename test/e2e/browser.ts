import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { WATCHED_BY } from '../security/outward.ts';
import { browserPath } from './browser-path.ts';
import { reportLeaksOf } from './leaks.ts';

export { browserIsThere } from './browser-path.ts';

/** A browser that asks nothing of any network and keeps no profile: names lead nowhere but to this machine. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('There is no browser to launch.');
  const root = process.getuid?.() === 0;
  // What a browser does of its own is no business of the program's: it is not watched, it is kept in.
  const { [WATCHED_BY]: _, ...env } = process.env;
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  browser.on('context', reportLeaksOf);
  return browser;
}
