/** What becomes of a window whose page has died or does not answer. */
import type { BrowserWindow, MessageBoxOptions, WebContents } from 'electron';
import { createPatience } from './patience.ts';

export type Recoverable = {
  readonly webContents: Pick<WebContents, 'reload' | 'forcefullyCrashRenderer'> & {
    on(
      event: 'render-process-gone',
      listener: (event: unknown, details: { readonly reason: string }) => void,
    ): unknown;
  };
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
} & Pick<BrowserWindow, 'isDestroyed'>;

export type Choices = {
  /** Ask in a box of the desktop's own; the answer is the number of the button. */
  readonly ask: (question: Question) => Promise<number>;
  readonly quit: () => void;
  /** The page is being loaded anew and should say why. */
  readonly onReload: () => void;
};

export type Question = Pick<MessageBoxOptions, 'message' | 'detail' | 'buttons' | 'signal'>;

/** A page that dies again within a minute dies for a reason that loading it anew does not mend. */
const MOST_RELOADS = 1;

const KEPT = 'What you saved is kept, and so is what you changed last on the screen.';

export function recoverWindow(
  window: Recoverable,
  { ask, quit, onReload }: Choices,
  now?: () => number,
): void {
  const mayReload = createPatience(MOST_RELOADS, now);
  const { webContents } = window;
  let waiting: AbortController | null = null;

  function reload(): void {
    if (window.isDestroyed()) return;
    onReload();
    webContents.reload();
  }

  /** A page that hangs cannot be reloaded; one whose process has gone is. */
  function end(): void {
    if (!window.isDestroyed()) webContents.forcefullyCrashRenderer();
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    waiting?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (mayReload()) return reload();
    const question = {
      message: 'The window has stopped working again.',
      detail: `${KEPT} If loading it again does not help, quit and start the program again.`,
      buttons: ['Load it again', 'Quit'],
    };
    void ask(question).then((answer) => (answer === 0 ? reload() : quit()));
  });

  window.on('unresponsive', () => {
    const { signal } = (waiting = new AbortController());
    const question = {
      message: 'The window is not answering.',
      detail: `It may be busy. ${KEPT}`,
      buttons: ['Wait', 'Load it again'],
      signal,
    };
    void ask(question).then((answer) => answer === 1 && !signal.aborted && end());
  });

  window.on('responsive', () => waiting?.abort());
}
