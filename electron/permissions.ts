import type { Session } from 'electron';

/** What the window may do that a page has to ask for: tell on the desktop that long work is done. */
const ALLOWED: ReadonlySet<string> = new Set(['notifications']);

/** SECURITY: the window needs no camera, place or device; every request and check but those for notices is refused. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
