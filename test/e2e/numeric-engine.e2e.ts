import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numericDigest } from '../core/numeric/engine-digest.ts';
import { browserIsThere, launchBrowser } from './browser.ts';

const DIGEST = fileURLToPath(new URL('../core/numeric/engine-digest.ts', import.meta.url));

describe.skipIf(!browserIsThere())('the numbers of the model', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('come out of the browser to the last bit as they do out of Node', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const there = await page.evaluate<string>('digest.numericDigest()');
    console.log(`digest in Node ${numericDigest()}, in Chromium ${browser.version()} ${there}`);
    expect(there).toBe(numericDigest());
  });
});

/** The digest and the core files it needs as one script that sets `digest`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: DIGEST, name: 'digest', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The digest was not bundled.');
  return output.output[0].code.replace(/^var digest/m, 'globalThis.digest');
}
