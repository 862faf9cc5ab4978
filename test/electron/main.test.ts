/** The shell as a whole, on an Electron that only keeps a record: what is set, in which order, and what becomes of a crash. */
import { EventEmitter } from 'node:events';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

/** What a test sees of the shell: every step in order, and the parts by which things happen to it. */
const seen = { steps: [] as string[], isFirst: true, answers: [] as number[] };

type Shell = {
  readonly app: EventEmitter;
  readonly ipc: EventEmitter & { answers: Map<string, (event: unknown) => unknown> };
  readonly hosts: EventEmitter[];
  readonly windows: (EventEmitter & { readonly webContents: EventEmitter & { readonly id: number } })[];
};

/** The window need not be built: its files are looked for where they would be. */
vi.mock('../../electron/app-protocol.ts', async (original) => ({
  ...(await original<object>()),
  listWindowFiles: () => Promise.resolve(new Map()),
}));

const did = (step: string) => () => void seen.steps.push(step);

function fakeElectron(): Shell & { readonly module: object } {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: did('switch') },
    enableSandbox: did('sandbox'),
    requestSingleInstanceLock: () => seen.isFirst,
    whenReady: () => Promise.resolve(did('ready')()),
    quit: did('quit'),
    exit: did('exit'),
  });
  const answers = new Map<string, (event: unknown) => unknown>();
  const ipc = Object.assign(new EventEmitter(), {
    answers,
    handle: (channel: string, answer: (event: unknown) => unknown) => answers.set(channel, answer),
  });
  const [hosts, windows]: [EventEmitter[], Shell['windows']] = [[], []];
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: did('permissions'),
    setPermissionCheckHandler: did('permission checks'),
    setDevicePermissionHandler: did('devices'),
    setDisplayMediaRequestHandler: did('screens'),
    setBluetoothPairingHandler: did('pairing'),
    setSpellCheckerEnabled: did('spelling'),
    setProxy: () => Promise.resolve(did('proxy')()),
    webRequest: { onBeforeRequest: did('requests') },
  });
  class Window extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      id: 1,
      reload: did('reload'),
      setWindowOpenHandler: did('no windows of its own'),
      forcefullyCrashRenderer: did('crash'),
    });
    constructor() {
      super();
      seen.steps.push('window');
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    readonly loadURL = (url: string) => Promise.resolve(did(`load ${url}`)());
    readonly isDestroyed = () => false;
    readonly isMinimized = () => true;
    readonly restore = did('restore');
    readonly focus = did('focus');
    readonly show = did('show');
  }
  const fork = (_entry: string, args: readonly string[]) => {
    seen.steps.push(`fork ${args[0]}`);
    const host = Object.assign(new EventEmitter(), { postMessage: () => undefined, kill: () => true });
    hosts.push(host);
    return host;
  };
  const module = {
    app,
    BrowserWindow: Window,
    dialog: {
      showMessageBox: () => Promise.resolve({ response: seen.answers.shift() ?? 1 }),
      showErrorBox: did('error box'),
    },
    ipcMain: ipc,
    Menu: { setApplicationMenu: did('menu'), buildFromTemplate: () => null },
    MessageChannelMain: class {
      readonly port1 = {};
      readonly port2 = {};
    },
    protocol: { registerSchemesAsPrivileged: did('scheme'), handle: did('files') },
    session: { defaultSession: session },
    shell: { openExternal: () => Promise.resolve(did('open link')()) },
    utilityProcess: { fork },
  };
  return { app, ipc, hosts, windows, module };
}

async function start(): Promise<Shell> {
  const electron = fakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../electron/main.ts');
  return electron;
}

/** Until the window is loaded. */
async function opened(): Promise<Shell> {
  const shell = await start();
  await expect.poll(() => seen.steps.at(-1)).toBe('load app://care-market/');
  seen.steps.length = 0;
  return shell;
}

const ours = { sender: { id: 1 }, senderFrame: { url: 'app://care-market/', parent: null } };
const whatHappened = ({ ipc }: Shell) => ipc.answers.get('care-market:what-happened')?.(ours);

afterAll(() => vi.doUnmock('electron'));
beforeEach(() => {
  seen.steps.length = 0;
  seen.answers.length = 0;
  seen.isFirst = true;
});

test('the sandbox, the switches and the scheme come before ready; every refusal before the window; the page is last', async () => {
  await start();
  await expect.poll(() => seen.steps.at(-1)).toBe('load app://care-market/');
  expect(seen.steps.filter((step) => step !== 'switch')).toEqual([
    'sandbox',
    'scheme',
    'ready',
    'permissions',
    'permission checks',
    'devices',
    'screens',
    'pairing',
    'requests',
    'spelling',
    'proxy',
    'menu',
    'files',
    'fork host',
    'window',
    'no windows of its own',
    'load app://care-market/',
  ]);
  expect(seen.steps.indexOf('switch')).toBeLessThan(seen.steps.indexOf('ready'));
});

test('a second start of the program opens nothing, and brings the window of the first to the front', async () => {
  seen.isFirst = false;
  await start();
  expect(seen.steps.filter((step) => step !== 'switch')).toEqual(['sandbox', 'scheme', 'quit']);
  seen.isFirst = true;
  const { app, windows } = await opened();
  app.emit('second-instance');
  expect(seen.steps).toEqual(['restore', 'focus']);
  expect(windows).toHaveLength(1);
});

test('a host that dies is started again and the page loaded anew, which is told once', async () => {
  const shell = await opened();
  expect(whatHappened(shell)).toBeNull();
  shell.hosts[0]?.emit('exit', 139);
  expect(seen.steps).toEqual(['fork host', 'reload']);
  expect(whatHappened(shell)).toBe('host');
  expect(whatHappened(shell)).toBeNull();
});

test('a host that keeps dying is left to the person: to be started again, or the program ended', async () => {
  const shell = await opened();
  seen.answers.push(0, 1);
  for (let ends = 0; ends < 4; ends += 1) shell.hosts.at(-1)?.emit('exit', 1);
  await expect.poll(() => shell.hosts).toHaveLength(5);
  shell.hosts.at(-1)?.emit('exit', 1);
  await expect.poll(() => seen.steps.at(-1)).toBe('quit');
  expect(shell.hosts).toHaveLength(5);
});

test('a page that dies is loaded again and told; a second death within a minute asks', async () => {
  const shell = await opened();
  const page = shell.windows[0]!.webContents;
  page.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(seen.steps).toEqual(['reload']);
  expect(whatHappened(shell)).toBe('window');
  page.emit('render-process-gone', {}, { reason: 'crashed' });
  await expect.poll(() => seen.steps).toEqual(['reload', 'quit']);
});

test('quitting waits for the host to close the library', async () => {
  const { app, hosts } = await opened();
  const preventDefault = vi.fn<() => void>();
  app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(seen.steps).toEqual([]);
  hosts[0]?.emit('exit', 0);
  await expect.poll(() => seen.steps).toEqual(['quit']);
  app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});
