import { connect as connectSocket, createServer as createNetServer } from 'node:net';
import { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createServer } from '../../../contract/server.ts';
import { fakeHandlers } from '../../contract/fake-handlers.ts';
import { ask, connect, keyIn, signIn, startServer } from './serving.ts';

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});
const contract = () => createServer(fakeHandlers());
async function serve(port = 0) {
  const served = await startServer(contract(), port);
  ending.push(() => served.stop());
  return served;
}

test('swaps the start address for a cookie, and that for a page with the key in it, which is in no address', async () => {
  const served = await serve();
  const path = served.startUrl.slice(served.url.length);
  const answer = await ask(served, { path });
  expect([answer.status, answer.headers.location, answer.body]).toEqual([303, path, '']);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const first = await ask(served, { path, headers: { cookie } });
  expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(keyIn(first.body)).not.toBeNull();
  const page = await ask(served, { headers: { cookie } });
  expect([page.status, page.body]).toEqual([200, '<!doctype html><title>The window</title>']);
});

test('gives no key for an address that was used, and prints another for a window that lost its own', async () => {
  const served = await serve();
  const path = served.startUrl.slice(served.url.length);
  const { cookie } = await signIn(served);
  const again = await ask(served, { path, headers: { cookie } });
  expect([again.status, again.headers.location, keyIn(again.body)]).toEqual([303, '/', null]);
  expect(served.said).toEqual([`That address had been used. Open this one: ${served.startUrl}`]);
});

test('tells a browser that keeps no cookies, and gives it no key', async () => {
  const served = await serve();
  const path = served.startUrl.slice(served.url.length);
  await ask(served, { path });
  const { status, body } = await ask(served, { path });
  expect(status).toBe(401);
  expect(body).toContain('allow this browser to keep cookies for 127.0.0.1');
  expect(keyIn(body)).toBeNull();
});

test('shows a plain page, and nothing of the window, to whoever has no cookie', async () => {
  const served = await serve();
  for (const path of ['/', '/assets/main-abc123.js', '/?start=wrong']) {
    const { status, headers, body } = await ask(served, { path });
    expect([status, headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(body).toMatch(/Open the whole address/);
    expect(body).not.toMatch(/<script|<style|The window|export/);
  }
});

test('sends its security headers with every answer, refusals included', async () => {
  const served = await serve();
  const { cookie } = await signIn(served);
  const answers = await Promise.all([
    ask(served, { headers: { cookie } }),
    ask(served),
    ask(served, { path: '/none', headers: { cookie } }),
    ask(served, { headers: { host: 'evil.example' } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 421]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('lets hashed files be kept and the page never', async () => {
  const served = await serve();
  const { cookie } = await signIn(served);
  const cached = async (path: string) => {
    const { headers } = await ask(served, { path, headers: { cookie } });
    return [headers['content-type'], headers['cache-control']];
  };
  expect(await cached('/')).toEqual(['text/html; charset=utf-8', 'no-store']);
  expect(await cached('/assets/main-abc123.js')).toEqual([
    'text/javascript; charset=utf-8',
    'private, max-age=31536000, immutable',
  ]);
});

test('moves on from a busy port and says so', async () => {
  const first = await serve();
  const second = await serve(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.said).toEqual([
    `Port ${first.port} is in use or kept for the system, so the window is on port ${second.port}.`,
  ]);
});

test('moves on from a port that the system keeps for itself, as it may keep any', async () => {
  vi.spyOn(HttpServer.prototype, 'listen').mockImplementationOnce(function (this: HttpServer) {
    const refusal = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
    queueMicrotask(() => this.emit('error', refusal));
    return this;
  });
  const served = await serve(49_151);
  expect(served.said).toEqual([expect.stringContaining('Port 49151 is in use or kept for the system')]);
});

test('listens on the machine itself and nowhere else', async () => {
  const served = await serve();
  const other = createNetServer();
  await new Promise<void>((resolve) => other.listen(served.port, '127.0.0.2', resolve));
  expect((other.address() as AddressInfo).port).toBe(served.port);
  await new Promise((resolve) => other.close(resolve));
});

test('tells the client when it goes away, and ends at once with a call still open', async () => {
  const served = await startServer(
    createServer(fakeHandlers({ 'places.list': () => new Promise(() => {}) })),
  );
  const transport = connect(served, await signIn(served));
  await transport.call('about.get', {});
  const lost = new Promise<string>((resolve) => transport.onDisconnected(({ code }) => resolve(code)));
  const pending = transport.call('places.list', {}).catch((error: { code: string }) => error.code);
  const before = Date.now();
  await served.stop();
  expect(await lost).toBe('disconnected');
  expect(await pending).toBe('disconnected');
  expect(Date.now() - before).toBeLessThan(2_000);
});

test('ends at once though a connection has asked only half of its question', async () => {
  const served = await startServer(contract());
  const socket = connectSocket(served.port, '127.0.0.1');
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => {});
  await new Promise<void>((resolve) => socket.write('GET / HTTP/1.1\r\nhost:', () => resolve()));
  const before = Date.now();
  await served.stop();
  await closed;
  expect(Date.now() - before).toBeLessThan(2_000);
});
