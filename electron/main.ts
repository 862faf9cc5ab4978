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
import { listWindowFiles, SCHEME, serveApp } from './app-protocol.ts';
import { openExternally } from './external-links.ts';
import { startHost } from './host-link.ts';
import { answerPortRequests } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { lockNavigation } from './navigation.ts';
import { denyPermissions } from './permissions.ts';
import { load, openWindow } from './window.ts';

const BUILT = import.meta.dirname;
/** The folder of the whole program, built as dist/electron/electron/main.js inside it. */
const PROGRAM = join(BUILT, '..', '..', '..');

app.enableSandbox();
protocol.registerSchemesAsPrivileged([SCHEME]);

// Electron is ready only after this file has run to its end, so nothing here may wait for that.
if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  let window: BrowserWindow | null = null;
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
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  serveApp(protocol, await listWindowFiles(join(PROGRAM, 'dist', 'renderer')));

  const host = startHost(
    {
      fork: (args) => utilityProcess.fork(join(BUILT, 'host-process.js'), [...args]),
      channel: () => new MessageChannelMain(),
    },
    [join(PROGRAM, 'scenarios')],
    { onFailed: (sentence) => dialog.showErrorBox('Care Market Modeller', sentence) },
  );
  answerPortRequests(ipcMain, () => window?.webContents.id ?? null, host.connect);
  endHostBeforeQuitting(host.end);

  // The page asks for its port while it loads, so the window is known before.
  window = openWindow(BrowserWindow, join(PROGRAM, 'dist', 'electron', 'preload.cjs'), app.isPackaged);
  await load(window);
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Care Market Modeller', error instanceof Error ? error.message : String(error));
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
