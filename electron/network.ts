/** SECURITY: the program uses no network. The page's policy says so too; this holds whatever the page says. */
import type { CommandLine, Session } from 'electron';
import { APP_URL, isAppUrl } from './app-origin.ts';

/** Switches set before the app is ready, so that Chromium asks nothing of any network by itself. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['no-pings'],
  // Even what gets past everything else finds no name.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

export function silenceChromium(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value);
}

/** What is in the page itself: pictures it draws, files it makes. */
function isOfThePage(url: string): boolean {
  return url.startsWith('data:') || isOwnBlob(url);
}

/** SECURITY: a file that our own page has made in its memory. */
export function isOwnBlob(url: string): boolean {
  return url.startsWith(`blob:${APP_URL}`);
}

export type Networked = Pick<Session, 'setProxy' | 'setSpellCheckerEnabled'> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};

/** @param packaged developers may open Chromium's own tools, which are pages of their own scheme. */
export async function refuseNetwork(session: Networked, packaged: boolean): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isTool = !packaged && url.startsWith('devtools:');
    answer({ cancel: !(isAppUrl(url) || isOfThePage(url) || isTool) });
  });
  // Dictionaries would be fetched.
  session.setSpellCheckerEnabled(false);
  // The desktop's own setting may name a script to fetch.
  await session.setProxy({ mode: 'direct' });
}
