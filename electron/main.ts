/** The shell, in order of what happens. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { Mishap } from '../contract/bridge.ts';
import { listWindowFiles, SCHEME, serveApp } from './app-protocol.ts';
import { guardDownloads } from './downloads.ts';
import { openExternally } from './external-links.ts';
import { startHost } from './host-link.ts';
import { answerPortRequests, answerWhatHappened } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { lockNavigation } from './navigation.ts';
import { refuseNetwork, silenceChromium } from './network.ts';
import { denyPermissions } from './permissions.ts';
import { recoverWindow } from './recover-window.ts';
import type { Question } from './recover-window.ts';
import { load, openWindow } from './window.ts';

const BUILT = import.meta.dirname;
/** The folder of the whole program, built as dist/electron/electron/main.js inside it. */
const PROGRAM = join(BUILT, '..', '..', '..');
const TITLE = 'Care Market Modeller';

app.enableSandbox();
silenceChromium(app.commandLine);
protocol.registerSchemesAsPrivileged([SCHEME]);

// Electron is ready only after this file has run to its end, so nothing here may wait for that.
if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  let window: BrowserWindow | null = null;
  let mishap: Mishap | null = null;
  const windowId = () => window?.webContents.id ?? null;
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (url) => openExternally(url, (link) => shell.openExternal(link)));
  });
  app.on('window-all-closed', () => app.quit());

  await app.whenReady();
  denyPermissions(session.defaultSession);
  guardDownloads(session.defaultSession);
  await refuseNetwork(session.defaultSession, app.isPackaged);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  serveApp(protocol, await listWindowFiles(join(PROGRAM, 'dist', 'renderer')));

  const host = startHost(
    {
      fork: (args) => utilityProcess.fork(join(BUILT, 'host-process.js'), [...args]),
      channel: () => new MessageChannelMain(),
    },
    [join(PROGRAM, 'scenarios')],
    {
      onRestarted: () => {
        mishap = 'host';
        window?.webContents.reload();
      },
      onFailed: (message) => {
        void ask({ message, buttons: ['Start it again', 'Quit'] }).then((answer) =>
          answer === 0 ? host.restart() : app.quit(),
        );
      },
    },
  );
  answerPortRequests(ipcMain, windowId, host.connect);
  answerWhatHappened(ipcMain, windowId, () => {
    const told = mishap;
    mishap = null;
    return told;
  });
  endHostBeforeQuitting(host.end);

  // The page asks for its port while it loads, so the window is known before.
  window = openWindow(BrowserWindow, join(PROGRAM, 'dist', 'electron', 'preload.cjs'), app.isPackaged);
  window.on('closed', () => (window = null));
  recoverWindow(window, {
    ask,
    quit: () => app.quit(),
    onReload: () => (mishap = 'window'),
  });
  await load(window);

  async function ask(question: Question): Promise<number> {
    const asked = { type: 'warning', title: TITLE, noLink: true, defaultId: 0, ...question } as const;
    const { response } = await (window === null
      ? dialog.showMessageBox(asked)
      : dialog.showMessageBox(window, asked));
    return response;
  }
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(TITLE, error instanceof Error ? error.message : String(error));
  app.exit(1);
}

function endHostBeforeQuitting(end: () => Promise<void>): void {
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void end().finally(() => {
      ended = true;
      app.quit();
    });
  });
}
