import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

/** What the window may do that a page has to ask for: tell on the desktop that long work is done, and copy text. */
const ALLOWED: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

function mayHave(permission: string, url: string): boolean {
  return ALLOWED.has(permission) && isAppUrl(url);
}

export type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
> & {
  on(event: string, listener: (event: { preventDefault(): void }, ...rest: unknown[]) => void): unknown;
};

/** Events by which a page would be given a device. */
export const DEVICE_EVENTS = ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const;

/** SECURITY: the window needs no camera, screen, place or device; all is refused but what is named above, to our own page. */
export function denyPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isMainFrame && mayHave(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { embeddingOrigin }) =>
      embeddingOrigin === undefined && mayHave(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  for (const event of DEVICE_EVENTS) session.on(event, giveNone);
}

/** Left to itself, Chromium may give the first device there is. The last argument takes the choice; no name is none. */
export function giveNone(event: { preventDefault(): void }, ...rest: unknown[]): void {
  event.preventDefault();
  const choose = rest.at(-1);
  if (typeof choose === 'function') choose('');
}
