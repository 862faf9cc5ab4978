/** One test for each attack on the loopback server, by name: who asks, for what, and as whom. */
import { expect, test } from 'vitest';
import { EVENTS_PROTOCOL, PAGE_KEY_HEADER } from '../../contract/transports/loopback-wire.ts';
import { ask } from '../host/loopback/serving.ts';
import { LAST, lines, REMOVE, target } from './target.ts';

const at = target();

test('the way in that the attacks below abuse is open to the window itself', async () => {
  expect((await at.post(at.ownCall())).status).toBe(200);
  expect(at.removed).toEqual(['r1']);
  expect(await at.openSocket({ cookie: at.cookie }, at.served.url)).toBe('open');
});

test('DNS rebinding: a foreign name that leads here is refused, cookie or not', async () => {
  for (const host of [
    `evil.example:${at.served.port}`,
    `127.0.0.1.evil.example:${at.served.port}`,
    'evil.example',
  ]) {
    expect((await ask(at.served, { headers: { host, cookie: at.cookie } })).status).toBe(421);
    expect((await at.post({ ...at.ownCall(), host, origin: `http://${host}` })).status).toBe(421);
    expect(await at.openSocket({ host, cookie: at.cookie }, `http://${host}`)).toBe(421);
  }
  expect(at.removed).toEqual([]);
});

test('cross-site WebSocket: a page elsewhere cannot listen', async () => {
  expect(await at.openSocket({ cookie: at.cookie }, 'https://evil.example')).toBe(403);
  expect(await at.openSocket({ cookie: at.cookie }, 'null')).toBe(403);
  expect(await at.openSocket({ cookie: at.cookie })).toBe(403);
  expect(await at.openSocket({}, at.served.url)).toBe(401);
});

test('another local port: a page there is sent our cookie by every browser, and can use it for nothing', async () => {
  const other = `http://127.0.0.1:${at.served.port + 1}`;
  const { [PAGE_KEY_HEADER]: _, ...stolen } = at.ownCall();
  // As the browser sends it for that page.
  for (const site of ['same-site', 'cross-site']) {
    const sent = { cookie: at.cookie, 'sec-fetch-site': site };
    expect((await ask(at.served, { headers: sent })).status).toBe(403);
    expect((await ask(at.served, { path: '/assets/main-abc123.js', headers: sent })).status).toBe(403);
    expect((await at.post({ ...stolen, ...sent })).status).toBe(403);
  }
  expect((await at.post({ ...stolen, origin: other })).status).toBe(403);
  expect(await at.openSocket({ cookie: at.cookie }, other, [EVENTS_PROTOCOL])).toBe(403);
  // As the program behind that page sends it, with the cookie it was shown and every header as it should be.
  expect((await at.post({ ...stolen, 'sec-fetch-site': 'same-origin' })).status).toBe(401);
  for (const wrong of ['', 'A'.repeat(43), at.cookie.split('=')[1] ?? ''])
    expect((await at.post({ ...stolen, [PAGE_KEY_HEADER]: wrong })).status).toBe(401);
  expect(await at.openSocket({ cookie: at.cookie }, at.served.url, [])).toBe(401);
  expect(await at.openSocket({ cookie: at.cookie }, at.served.url, [EVENTS_PROTOCOL, 'A'.repeat(43)])).toBe(
    401,
  );
  expect(await at.openSocket({ cookie: at.cookie }, at.served.url, [at.pageKey])).toBe(401);
  expect(at.removed).toEqual([]);
});

test('another local port: a page of the window is put in no frame, and read by no page of another port', async () => {
  const { headers } = await ask(at.served, { headers: { cookie: at.cookie } });
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('a name that only looks like ours: no other spelling of the host is answered', async () => {
  const { port } = at.served;
  const hosts = [
    `127.0.0.1.:${port}`,
    `localhost.:${port}`,
    `LOCALHOST:${port}`,
    `user@127.0.0.1:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:${port} `.concat('x'),
    '',
  ];
  const answers = await Promise.all(
    hosts.map((host) => at.raw(['GET / HTTP/1.1', `host: ${host}`, `cookie: ${at.cookie}`, LAST])),
  );
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(hosts.map(() => '421'));
});

test('two hosts: a request that names a second one is refused, whichever comes first', async () => {
  const both = [at.ownHost(), 'host: evil.example'];
  for (const hosts of [both, both.toReversed()]) {
    expect(await at.raw(['GET / HTTP/1.1', ...hosts, `cookie: ${at.cookie}`, LAST])).toMatch(
      /^HTTP\/1.1 4(00|21) /,
    );
  }
  expect(await at.raw(['GET / HTTP/1.0', `cookie: ${at.cookie}`])).toMatch(/^HTTP\/1.1 421 /);
});

test('two origins: a request that names a second page is refused', async () => {
  const { origin, ...others } = at.ownCall();
  const head = [
    'POST /rpc HTTP/1.1',
    at.ownHost(),
    ...lines(others),
    `content-length: ${REMOVE.length}`,
    LAST,
  ];
  for (const second of ['https://evil.example', origin]) {
    const answer = await at.raw([...head, `origin: ${origin}`, `origin: ${second}`], Buffer.from(REMOVE));
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
  }
  expect(at.removed).toEqual([]);
});

test('request smuggling: a body with two lengths, or with a length that is none, is never read as a second request', async () => {
  const second = `POST /rpc HTTP/1.1\r\n${[at.ownHost(), ...lines(at.ownCall()), `content-length: ${REMOVE.length}`].join('\r\n')}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(`0\r\n\r\n${second}`), Buffer.from(REMOVE)]);
  const lengths = [
    ['content-length: 5', 'transfer-encoding: chunked'],
    ['transfer-encoding: chunked', 'content-length: 5'],
    ['content-length: 5', 'content-length: 6'],
    ['transfer-encoding: xchunked'],
    ['transfer-encoding : chunked'],
    ['content-length: +5'],
    ['content-length: 0x5'],
  ];
  for (const length of lengths) {
    const answer = await at.raw(['GET / HTTP/1.1', at.ownHost(), ...length], body);
    expect([length, answer.match(/^HTTP\/1\.1 40[01]/gm)]).toHaveProperty('1.length', 1);
  }
  expect(at.removed).toEqual([]);
});

test('request smuggling: a connection ends with the first request that is refused', async () => {
  const { origin, ...unnamed } = at.ownCall();
  const refused = [
    ['GET / HTTP/1.1', at.ownHost()],
    ['GET /?start=wrong HTTP/1.1', at.ownHost()],
    ['GET /none HTTP/1.1', at.ownHost(), `cookie: ${at.cookie}`],
    ['DELETE / HTTP/1.1', at.ownHost()],
    ['GET / HTTP/1.1', 'host: evil.example'],
    ['POST /rpc HTTP/1.1', at.ownHost(), ...lines(unnamed), 'content-length: 0'],
    ['POST /none HTTP/1.1', at.ownHost(), ...lines(at.ownCall()), 'content-length: 0'],
  ];
  const second = ['', `POST /rpc HTTP/1.1`, at.ownHost(), ...lines(at.ownCall())];
  for (const first of refused) {
    const answer = await at.raw(
      [...first, ...second, `content-length: ${REMOVE.length}`],
      Buffer.from(REMOVE),
    );
    expect([first, answer.match(/^HTTP\/1.1 4\d\d/gm)]).toHaveProperty('1.length', 1);
    expect(answer).toContain('connection: close');
  }
  expect([origin, at.removed]).toEqual([at.served.url, []]);
});

test('other methods: nothing but GET, HEAD and POST does anything, and HEAD does not use a start address up', async () => {
  const path = at.served.startUrl.slice(at.served.url.length);
  expect((await ask(at.served, { method: 'HEAD', path })).status).toBe(401);
  for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])
    expect((await ask(at.served, { method, path, headers: { cookie: at.cookie } })).status).toBe(405);
  expect(await at.raw([`CONNECT 127.0.0.1:${at.served.port} HTTP/1.1`, at.ownHost()])).toBe('');
  expect((await ask(at.served, { path })).status).toBe(303);
});

test('another protocol: an upgrade to anything but the event socket is refused', async () => {
  const head = (path: string, to: string) => [
    `GET ${path} HTTP/1.1`,
    at.ownHost(),
    'connection: upgrade',
    `upgrade: ${to}`,
    `origin: ${at.served.url}`,
    `cookie: ${at.cookie}`,
    `sec-websocket-protocol: ${EVENTS_PROTOCOL}, ${at.pageKey}`,
  ];
  expect(await at.raw(head('/rpc', 'websocket'))).toMatch(/^HTTP\/1.1 404 /);
  expect(await at.raw(head('/events', 'h2c'))).toMatch(/^HTTP\/1.1 400 /);
  expect(await at.raw(head('/events', 'websocket'))).toMatch(/^HTTP\/1.1 400 /);
});

test('cross-site POST: a page elsewhere cannot act, even with our cookie attached', async () => {
  const forged = { ...at.ownCall(), origin: 'https://evil.example' };
  expect((await at.post(forged)).status).toBe(403);
  expect((await at.post({ ...at.ownCall(), 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await at.post({ ...at.ownCall(), 'sec-fetch-site': 'same-site' })).status).toBe(403);
  const { origin: _, ...unnamed } = at.ownCall();
  expect((await at.post(unnamed)).status).toBe(403);
  expect(at.removed).toEqual([]);
});

test('cross-site preflight: no foreign page is ever granted one', async () => {
  const { status, headers } = await ask(at.served, {
    method: 'OPTIONS',
    path: '/rpc',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(status).toBe(405);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('form POST: the content types a form can send are refused', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json',
  ]) {
    expect((await at.post({ ...at.ownCall(), 'content-type': type })).status).toBe(415);
  }
  const { 'content-type': _, ...untyped } = at.ownCall();
  expect((await at.post(untyped)).status).toBe(415);
  expect(at.removed).toEqual([]);
});

test('call without the cookie: nothing runs', async () => {
  const { cookie: _, ...stranger } = at.ownCall();
  expect((await at.post(stranger)).status).toBe(401);
  expect((await at.post({ ...stranger, cookie: `${at.cookie}x` })).status).toBe(401);
  expect(at.removed).toEqual([]);
});

test('traversal: no spelling of a path leaves the window, or finds a kind of file it has not', async () => {
  const paths = [
    '/../../../../etc/passwd',
    '/assets/../secret.sqlite',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..\\..\\windows\\win.ini',
    '//etc/passwd',
    '/assets//main-abc123.js',
    '/./index.html',
    '/index.html%00.js',
    '/C:/windows/win.ini',
    '/secret.sqlite',
    '/assets/',
    '/__proto__',
    '/constructor',
    'http://evil.example/index.html',
  ];
  const statuses = await Promise.all(
    paths.map(async (path) => (await ask(at.served, { path, headers: { cookie: at.cookie } })).status),
  );
  expect(statuses).toEqual(paths.map(() => 404));
});

test('token reuse: a start address opens one window only, and a new one is printed', async () => {
  const path = at.served.startUrl.slice(at.served.url.length);
  expect((await ask(at.served, { path })).status).toBe(303);
  const again = await ask(at.served, { path });
  expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  expect(at.served.said).toEqual([`That address had been used. Open this one: ${at.served.startUrl}`]);
  await ask(at.served, { path });
  expect(at.served.said).toHaveLength(1);
});

test('token guessing: a wrong token is refused and prints nothing', async () => {
  expect((await ask(at.served, { path: `/?start=${'A'.repeat(43)}` })).status).toBe(401);
  expect(at.served.said).toEqual([]);
});
