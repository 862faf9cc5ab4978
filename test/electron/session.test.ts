/** What the session gives, fetches and saves, without Electron. */
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guardDownloads } from '../../electron/downloads.ts';
import { refuseNetwork, silenceChromium } from '../../electron/network.ts';
import { denyPermissions, DEVICE_EVENTS } from '../../electron/permissions.ts';

const OURS = 'app://care-market/';

/** A session that keeps the handlers it is given. */
function guarded() {
  const handlers = new Map<string, (...given: unknown[]) => unknown>();
  const events = new EventEmitter();
  const keep = (name: string) => (handler: unknown) => handlers.set(name, handler as never);
  denyPermissions({
    on: (event: string, listener: never) => events.on(event, listener),
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('pairing'),
  });
  const ask = (name: string, ...given: unknown[]) => handlers.get(name)?.(...given);
  const requested = (permission: string, details: object) => {
    const answer = vi.fn<(granted: boolean) => void>();
    ask('request', {}, permission, answer, details);
    return answer.mock.calls;
  };
  return { events, ask, requested };
}

test.each([
  ['media', false],
  ['geolocation', false],
  ['clipboard-read', false],
  ['display-capture', false],
  ['hid', false],
  ['serial', false],
  ['usb', false],
  ['midi', false],
  ['fileSystem', false],
  ['openExternal', false],
  ['local-network-access', false],
  ['notifications', true],
  ['clipboard-sanitized-write', true],
])('the permission %s, asked for or checked, is given to our own page: %s', (permission, given) => {
  const { ask, requested } = guarded();
  expect(requested(permission, { requestingUrl: OURS, isMainFrame: true })).toEqual([[given]]);
  expect(ask('check', null, permission, 'app://care-market', { isMainFrame: true })).toBe(given);
});

test.each([
  ['another origin', { requestingUrl: 'https://evil.example/', isMainFrame: true }],
  ['a frame within the page', { requestingUrl: OURS, isMainFrame: false }],
])('%s is given none of those', (_, details) => {
  expect(guarded().requested('notifications', details)).toEqual([[false]]);
});

test('a check for another origin, or for one within another page, finds nothing', () => {
  const { ask } = guarded();
  expect(ask('check', null, 'notifications', 'https://evil.example', {})).toBe(false);
  expect(ask('check', null, 'notifications', OURS, { embeddingOrigin: 'https://evil.example' })).toBe(false);
});

test('no device, screen or pairing is given', () => {
  const { ask, events } = guarded();
  expect(ask('device', {})).toBe(false);
  for (const [name, refusal] of [
    ['display', null],
    ['pairing', { confirmed: false }],
  ] as const) {
    const answer = vi.fn<(given: unknown) => void>();
    ask(name, {}, answer);
    expect(answer.mock.calls).toEqual([[refusal]]);
  }
  for (const event of DEVICE_EVENTS) {
    const [preventDefault, choose] = [vi.fn<() => void>(), vi.fn<(id: string) => void>()];
    events.emit(event, { preventDefault }, { deviceList: [{ deviceId: 'x' }] }, choose);
    expect([preventDefault.mock.calls.length, choose.mock.calls]).toEqual([1, [['']]]);
  }
});

async function networked(packaged: boolean) {
  const before =
    vi.fn<(listener: (details: { url: string }, answer: (given: unknown) => void) => void) => void>();
  const set = { proxy: vi.fn(() => Promise.resolve()), spelling: vi.fn<(on: boolean) => void>() };
  const session = {
    webRequest: { onBeforeRequest: before },
    setProxy: set.proxy,
    setSpellCheckerEnabled: set.spelling,
  };
  await refuseNetwork(session as never, packaged);
  const isRefused = (url: string) => {
    const answers: unknown[] = [];
    before.mock.calls[0]?.[0]({ url }, (given) => answers.push(given));
    return answers;
  };
  return { isRefused, set };
}

test.each([
  [OURS, false],
  ['app://care-market/assets/main-1.js', false],
  ['data:image/svg+xml,x', false],
  ['blob:app://care-market/1b9d', false],
  ['blob:https://evil.example/1b9d', true],
  ['app://elsewhere/', true],
  ['https://www.gov.uk/', true],
  ['http://127.0.0.1:4310/', true],
  ['ws://127.0.0.1/', true],
  ['ftp://evil.example/', true],
  ['file:///etc/passwd', true],
  ['devtools://devtools/x', true],
  ['chrome-extension://x/', true],
])('a request for %s is refused: %s', async (url, cancel) => {
  expect((await networked(true)).isRefused(url)).toEqual([{ cancel }]);
});

test('a developer’s tools may load where the program is not packaged, and nothing more', async () => {
  const { isRefused } = await networked(false);
  expect(isRefused('devtools://devtools/x')).toEqual([{ cancel: false }]);
  expect(isRefused('https://www.gov.uk/')).toEqual([{ cancel: true }]);
});

test('no dictionary, no proxy’s script and nothing of Chromium’s own is fetched', async () => {
  const { set } = await networked(true);
  expect(set.spelling.mock.calls).toEqual([[false]]);
  expect(set.proxy.mock.calls).toEqual([[{ mode: 'direct' }]]);
  const switches: unknown[] = [];
  silenceChromium({ appendSwitch: (...given) => switches.push(given.join('=')) });
  expect(switches).toEqual(
    expect.arrayContaining([
      'disable-background-networking=',
      'disable-component-update=',
      'host-resolver-rules=MAP * ~NOTFOUND',
    ]),
  );
});

test.each([
  ['blob:app://care-market/1b9d', false],
  ['blob:https://evil.example/1b9d', true],
  ['https://evil.example/x.exe', true],
  ['app://care-market/index.html', true],
  ['data:text/html,x', true],
])('what comes from %s is kept from being saved: %s', (url, kept) => {
  const session = new EventEmitter();
  guardDownloads(session);
  const [preventDefault, setSaveDialogOptions] = [vi.fn<() => void>(), vi.fn<(options: object) => void>()];
  session.emit(
    'will-download',
    { preventDefault },
    {
      getURL: () => url,
      getFilename: () => 'hartlepool.csv',
      setSaveDialogOptions,
    },
  );
  expect([preventDefault.mock.calls.length, setSaveDialogOptions.mock.calls.length]).toEqual(
    kept ? [1, 0] : [0, 1],
  );
});
