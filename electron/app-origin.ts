/** The window's own address inside Electron. */
export const APP_SCHEME = 'app';
const APP_HOST = 'care-market';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** SECURITY: exactly our scheme and host; a path, query or fragment may follow, nothing else may differ. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}
