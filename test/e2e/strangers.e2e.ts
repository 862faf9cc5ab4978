import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENTS_PATH, MESSAGE_TYPE, RPC_PATH } from '../../contract/transports/loopback-wire.ts';
import { encode } from '../../contract/codec.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { takeLeaks } from './leaks.ts';
import { startProgram } from './window.ts';
import type { Program } from './window.ts';

/** Run in a page of somebody else’s: every way a page has to reach the program’s address; what came of each. */
const tries = (own: string, [script, style]: readonly string[]): string => `
  const ended = (target) => new Promise((resolve, reject) => {
    for (const good of ['load', 'open']) target.addEventListener(good, resolve);
    target.addEventListener('error', reject);
  });
  const put = (name, more) => {
    const element = Object.assign(document.createElement(name), more);
    document.body.append(element);
    return ended(element);
  };
  const call = { method: 'POST', body: 'x', credentials: 'include' };
  const tried = {
    read: fetch('${own}/', { credentials: 'include' }),
    blind: fetch('${own}/', { mode: 'no-cors', credentials: 'include' }),
    call: fetch('${own}${RPC_PATH}', { ...call, headers: { 'content-type': '${MESSAGE_TYPE}' } }),
    plain: fetch('${own}${RPC_PATH}', { ...call, mode: 'no-cors', headers: { 'content-type': 'text/plain' } }),
    socket: ended(new WebSocket('${own.replace('http', 'ws')}${EVENTS_PATH}', ['care-market', 'x'])),
    script: put('script', { src: '${own}${script}', type: 'module' }),
    picture: put('img', { src: '${own}/icon.svg' }),
    style: put('link', { rel: 'stylesheet', href: '${own}${style}' }),
  };
  const entries = Object.entries(tried).map(([how, trying]) => trying.then(
    (answer) => [how, answer?.type === 'opaque' ? 'nothing to read' : 'got it'],
    () => [how, 'nothing'],
  ));
  Promise.all(entries).then(Object.fromEntries)
`;

const NOTHING = {
  read: 'nothing',
  call: 'nothing',
  socket: 'nothing',
  script: 'nothing',
  picture: 'nothing',
  style: 'nothing',
};

describe.skipIf(!browserIsThere())('a page of somebody else in the same browser', () => {
  let browser: Browser;
  let program: Program;
  let context: BrowserContext;
  let own: string;
  let assets: readonly string[];
  let window: Page;
  let other: Server;
  /** Every address that the window was at or asked for while it opened. */
  const addresses: string[] = [];
  /** The cookies that the server of the other port was sent. */
  const sent: string[] = [];

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    own = program.serving.url;
    context = await browser.newContext();
    window = await context.newPage();
    window.on('framenavigated', (frame) => addresses.push(frame.url()));
    window.on('request', (request) => addresses.push(request.url()));
    await window.goto(program.serving.startUrl);
    assets = await window.evaluate<string[]>(`[
      document.querySelector('script[src]').getAttribute('src'),
      document.querySelector('link[rel=stylesheet]').getAttribute('href'),
    ]`);
    other = createServer((request, response) => {
      sent.push(request.headers.cookie ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>other</title>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    other?.close();
  });

  /** What a frame with the program in it shows to the person who sees the page. */
  async function framed(page: Page): Promise<string> {
    await page.evaluate(`new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { src: '${own}/' });
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    })`);
    const inside = page.frames().find((frame) => frame.parentFrame() !== null);
    return (await inside?.locator('body').innerText()) ?? 'no frame: Care Market';
  }

  it('is tried in ways that work for the window itself', async () => {
    const got = { read: 'got it', script: 'got it', picture: 'got it', style: 'got it' };
    expect(await window.evaluate(tries(own, assets))).toMatchObject(got);
  });

  it('finds the key of the window in no address, where a browser’s history would keep it', async () => {
    await window.getByRole('main').waitFor();
    const key = await window.evaluate<string>(`localStorage.getItem('care-market-page-key')`);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(addresses.filter((address) => address.includes(key))).toEqual([]);
    expect([window.url(), await window.locator(`[content="${key}"]`).count()]).toEqual([`${own}/`, 0]);
  });

  it('from another port of this machine is sent the cookie, and gets nothing with it', async () => {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const [cookie = ''] = sent;
    expect(cookie).toMatch(/^care-market-\d+=/);
    expect(await page.evaluate(tries(own, assets))).toMatchObject(NOTHING);
    expect(await framed(page)).not.toContain('Care Market');

    // What its server can do with the cookie, and every header as the window would send it.
    const forged = await context.request.post(own + RPC_PATH, {
      headers: { 'content-type': MESSAGE_TYPE, origin: own, cookie, 'sec-fetch-site': 'same-origin' },
      data: Buffer.from(encode({ method: 'results.list', params: {} })),
    });
    expect(forged.status()).toBe(401);
    await page.close();
  });

  it('from the web gets nothing either', async () => {
    const page = await context.newPage();
    await page.route('http://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
    );
    await page.goto('http://evil.example/');
    expect(await page.evaluate(tries(own, assets))).toMatchObject(NOTHING);
    expect(await framed(page)).not.toContain('Care Market');
    expect(takeLeaks()).toEqual(['A page asked for http://evil.example/']);
    await page.close();
  });
});
