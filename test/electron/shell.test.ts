/** The shell's rules, without Electron: options, origins, files, permissions, navigation, links, senders. */
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HandlerDetails, MenuItemConstructorOptions, Protocol, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { isAppUrl } from '../../electron/app-origin.ts';
import { listWindowFiles, resolveRequest, SCHEME, serveApp } from '../../electron/app-protocol.ts';
import { isPublisherLink, openExternally } from '../../electron/external-links.ts';
import { answerPortRequests, answerWhatHappened, isTrustedSender } from '../../electron/ipc.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { lockNavigation } from '../../electron/navigation.ts';
import { windowOptions } from '../../electron/window.ts';

test('the window runs in a sandbox, apart from the preload script, without Node', () => {
  expect(windowOptions('/preload.cjs', true).webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('the scheme has a real, secure origin and no way round CORS, the policy or service workers', () => {
  expect(SCHEME).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  });
});

test('the menu offers neither developer tools nor reloading', () => {
  const roles = (items: MenuItemConstructorOptions[]): unknown[] =>
    items.flatMap((item) => [item.role, ...(Array.isArray(item.submenu) ? roles(item.submenu) : [])]);
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    expect(roles(menuTemplate(platform))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/devtools|reload|viewMenu/i)]),
    );
  }
});

test.each([
  ['app://care-market/', true],
  ['app://care-market/index.html?x#y', true],
  ['app://care-market.evil.example/', false],
  ['app://care-market:80/', false],
  ['app://user@care-market/', false],
  ['app://elsewhere/', false],
  ['https://care-market/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['', false],
])('%s is our own address: %s', (url, ours) => {
  expect(isAppUrl(url)).toBe(ours);
});

describe('the app:// files', () => {
  const manifest = new Map([
    ['/index.html', '/built/index.html'],
    ['/assets/main-1.js', '/built/assets/main-1.js'],
  ]);
  const resolve = (url: string, method = 'GET') => resolveRequest(manifest, { method, url });

  test('are served with the policy and their type', () => {
    expect(resolve('app://care-market/')).toMatchObject({
      status: 200,
      file: '/built/index.html',
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
        'x-content-type-options': 'nosniff',
      },
    });
  });

  test.each([
    'app://care-market/../../etc/passwd',
    'app://care-market/assets/..%2f..%2fetc%2fpasswd',
    'app://care-market/%2e%2e/%2e%2e/etc/passwd',
    'app://care-market/assets\\..\\..\\secret',
    'app://care-market//built/index.html',
    'app://care-market/index.html%00.js',
    'app://care-market/C:/windows/win.ini',
    'app://care-market/__proto__',
    'app://elsewhere/index.html',
  ])('%s leads nowhere', (url) => {
    expect(resolve(url).status).toBe(404);
  });

  test('answer reading only', () => {
    expect(resolve('app://care-market/', 'POST').status).toBe(405);
  });

  test('are those found at the start, without links and unknown kinds', async () => {
    const root = await mkdtemp(join(tmpdir(), 'care-market-app-'));
    await mkdir(join(root, 'assets'));
    await writeFile(join(root, 'index.html'), 'the page');
    await writeFile(join(root, 'assets', 'a.css'), '');
    await writeFile(join(root, 'library.sqlite'), '');
    await symlink('/etc/passwd', join(root, 'passwd.html'));
    await symlink(root, join(root, 'assets', 'again'));
    const found = await listWindowFiles(root);
    expect([...found.keys()].sort()).toEqual(['/assets/a.css', '/index.html']);

    const serving = vi.fn<Protocol['handle']>();
    serveApp({ handle: serving }, found);
    const handle = serving.mock.calls[0]?.[1] ?? (() => new Response());
    const answer = await handle({ method: 'GET', url: 'app://care-market/' } as Request);
    expect([answer.status, await answer.text()]).toEqual([200, 'the page']);
    expect((await handle({ method: 'GET', url: 'app://care-market/no.html' } as Request)).status).toBe(404);
    await rm(root, { recursive: true });
  });
});

function locked() {
  const contents = new EventEmitter();
  const opened: string[] = [];
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
  lockNavigation(Object.assign(contents, { setWindowOpenHandler }), (url) => opened.push(url));
  const prevented = (event: string, url: string) => {
    const preventDefault = vi.fn<() => void>();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const open = (url: string) => setWindowOpenHandler.mock.calls[0]?.[0]({ url } as HandlerDetails);
  return { contents, prevented, opened, open };
}

describe('navigation', () => {
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays in the program', (event) => {
    const { prevented } = locked();
    expect(prevented(event, 'https://evil.example/')).toBe(true);
    expect(prevented(event, 'file:///etc/passwd')).toBe(true);
    expect(prevented(event, 'app://care-market/')).toBe(false);
  });

  test('no device is given, of which Chromium would choose the first', () => {
    const { contents } = locked();
    const [preventDefault, choose] = [vi.fn<() => void>(), vi.fn<(device: string) => void>()];
    contents.emit('select-bluetooth-device', { preventDefault }, [{ deviceId: 'x' }], choose);
    expect([preventDefault.mock.calls.length, choose.mock.calls]).toEqual([1, [['']]]);
  });

  test('nothing is embedded and no window opens', () => {
    const { prevented, open, opened } = locked();
    expect(prevented('will-attach-webview', 'app://care-market/')).toBe(true);
    expect(open('https://evil.example/')).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://evil.example/']);
  });
});

test.each([
  ['https://www.gov.uk/guidance', true],
  ['http://www.gov.uk/', false],
  ['https://www.gov.uk.evil.example/', false],
  ['https://evil.example/?www.gov.uk', false],
  ['https://www.gov.uk:444/', false],
  ['https://a:b@www.gov.uk/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['smb://server/share', false],
  ['not an address', false],
])('%s may be opened in a browser: %s', (url, allowed) => {
  const opened: string[] = [];
  const open = async (link: string) => void opened.push(link);
  expect(isPublisherLink(url)).toBe(allowed);
  expect(openExternally(url, open)).toBe(allowed);
  expect(opened).toEqual(allowed ? [url] : []);
});

describe('a port to the host', () => {
  const ours = { url: 'app://care-market/', parent: null };
  test.each([
    ['our window', { senderId: 1, frame: ours }, true],
    ['another window', { senderId: 2, frame: ours }, false],
    ['a frame inside our window', { senderId: 1, frame: { ...ours, parent: ours as never } }, false],
    [
      'our window showing something else',
      { senderId: 1, frame: { ...ours, url: 'https://evil.example' } },
      false,
    ],
    ['a frame already gone', { senderId: 1, frame: null }, false],
  ])('%s', (_, sender, trusted) => {
    expect(isTrustedSender(sender, 1)).toBe(trusted);
    expect(isTrustedSender(sender, null)).toBe(false);
  });

  test('is given to a trusted sender and made for nobody else', () => {
    const ipc = new EventEmitter();
    const given: unknown[] = [];
    const connect = vi.fn<() => string>(() => 'port');
    answerPortRequests(
      ipc as never,
      () => 1,
      connect,
      (_frame, port) => given.push(port),
    );
    ipc.emit('care-market:request-port', { sender: { id: 2 }, senderFrame: ours });
    ipc.emit('care-market:request-port', { sender: { id: 1 }, senderFrame: null });
    expect([given, connect.mock.calls.length]).toEqual([[], 0]);
    ipc.emit('care-market:request-port', { sender: { id: 1 }, senderFrame: ours });
    expect([given, connect.mock.calls.length]).toEqual([['port'], 1]);
  });

  test('and what happened to the last page are for the same sender', () => {
    const ipc = new Map<string, (event: unknown) => unknown>();
    const take = vi.fn<() => 'host'>(() => 'host');
    const handle = (channel: string, answer: never) => ipc.set(channel, answer);
    answerWhatHappened({ handle }, () => 1, take);
    const ask = (event: unknown) => ipc.get('care-market:what-happened')?.(event);
    expect(ask({ sender: { id: 2 }, senderFrame: ours })).toBeNull();
    expect(ask({ sender: { id: 1 }, senderFrame: null })).toBeNull();
    expect(take).not.toHaveBeenCalled();
    expect(ask({ sender: { id: 1 }, senderFrame: ours })).toBe('host');
  });
});
