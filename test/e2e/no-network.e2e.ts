import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canWatch } from '../security/outward.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { takeLeaks } from './leaks.ts';
import { startProgram } from './window.ts';
import type { Program } from './window.ts';

/** Run in the page: a request, one that asks for no answer, a picture and a socket; what came of each. */
const TRIES = `
  const ended = (target) => new Promise((resolve, reject) => {
    for (const good of ['load', 'open']) target.addEventListener(good, resolve);
    target.addEventListener('error', reject);
  });
  const tries = [
    fetch('http://192.0.2.1/'),
    fetch('https://nobody.example/', { mode: 'no-cors' }),
    ended(Object.assign(new Image(), { src: 'https://pictures.example/x.png' })),
    ended(new WebSocket('ws://192.0.2.1/events')),
  ];
  Promise.all(tries.map((each) => each.then(() => 'got it', () => 'nothing')))
`;

describe.skipIf(!browserIsThere())('the end-to-end suite', () => {
  let browser: Browser;
  let program: Program;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('fails when a page asks for anything beyond this machine, in whatever way, and the page gets nothing', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(program.serving.startUrl);
    const got = await page.evaluate(TRIES);
    expect(got).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
    expect(takeLeaks().toSorted()).toEqual([
      'A page asked for http://192.0.2.1/',
      'A page asked for https://nobody.example/',
      'A page asked for https://pictures.example/x.png',
      'A page opened a socket to ws://192.0.2.1/events',
    ]);
    await context.close();
  });

  it.skipIf(!canWatch())('runs with the watch under it', () => {
    expect(readFileSync('/proc/self/maps', 'utf8')).toContain('outward.so');
  });
});
