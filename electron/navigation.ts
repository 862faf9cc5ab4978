import type { WebContents } from 'electron';
import { isAppUrl } from './app-origin.ts';
import { giveNone } from './permissions.ts';

type Openable = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(
    event: string,
    listener: (event: { preventDefault(): void; url?: string }, ...rest: unknown[]) => void,
  ): unknown;
};

/** SECURITY: the window shows the program and nothing else: it goes nowhere, opens nothing, embeds nothing. */
export function lockNavigation(contents: Openable, openLink: (url: string) => void): void {
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', giveNone);
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Older events give the address as a second argument, newer ones on the event. */
function stay(event: { preventDefault(): void; url?: string }, url?: unknown): void {
  const target = event.url ?? (typeof url === 'string' ? url : '');
  if (!isAppUrl(target)) event.preventDefault();
}
