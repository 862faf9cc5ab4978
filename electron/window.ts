import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { APP_URL } from './app-origin.ts';

/** SECURITY: the page runs in a sandbox, apart from the preload script, without Node. */
export function windowOptions(preload: string, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Care Market Modeller',
    width: 1_280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      preload,
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
      devTools: !packaged,
    },
  };
}

/** The window shows itself once it has something to show. */
export function openWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  preload: string,
  packaged: boolean,
): BrowserWindow {
  const window = new Window(windowOptions(preload, packaged));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** A page that is loaded anew while it loads has not failed. */
export async function load(window: Pick<BrowserWindow, 'loadURL'>): Promise<void> {
  try {
    await window.loadURL(APP_URL);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ABORTED') throw error;
  }
}
