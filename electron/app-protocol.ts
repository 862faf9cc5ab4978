/** The app:// scheme: the window's files, found at the start, with the security headers. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { contentSecurityPolicy, SECURITY_HEADERS } from '../contract/csp.ts';
import { cacheControlOf, contentTypeOf, findWindowFile } from '../contract/window-files.ts';
import { APP_SCHEME, isAppUrl } from './app-origin.ts';

/** Registered before the app is ready: a standard, secure origin without a way round CORS or the policy. */
export const SCHEME: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export type Found =
  | { readonly status: 200; readonly file: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 404 | 405; readonly headers: Readonly<Record<string, string>> };

const HEADERS = { ...SECURITY_HEADERS, 'content-security-policy': contentSecurityPolicy() };

/** Which file answers a request. Pure: looks in the manifest and nowhere else. */
export function resolveRequest(
  manifest: ReadonlyMap<string, string>,
  request: { readonly method: string; readonly url: string },
): Found {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: HEADERS };
  const { pathname } = new URL(request.url);
  const file = isAppUrl(request.url) ? findWindowFile(manifest, pathname) : undefined;
  const contentType = contentTypeOf(file ?? '');
  if (file === undefined || contentType === null) return { status: 404, headers: HEADERS };
  const headers = { ...HEADERS, 'content-type': contentType, 'cache-control': cacheControlOf(pathname) };
  return { status: 200, file, headers };
}

/** The window's files by the path a page asks for. Links and unknown kinds are left out. */
export async function listWindowFiles(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map(await filesUnder(root, ''));
}

/** Folder by folder: inside the packaged program's archive, entries do not know the folder they are in. */
async function filesUnder(folder: string, path: string): Promise<[path: string, file: string][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map((entry): Promise<[string, string][]> => {
    const below = `${path}/${entry.name}`;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(file, below);
    return Promise.resolve(entry.isFile() && contentTypeOf(entry.name) !== null ? [[below, file]] : []);
  });
  return (await Promise.all(found)).flat();
}

export function serveApp(protocol: Pick<Protocol, 'handle'>, manifest: ReadonlyMap<string, string>): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const found = resolveRequest(manifest, request);
    const body = found.status === 200 && request.method === 'GET' ? await readFile(found.file) : null;
    return new Response(body, { status: found.status, headers: found.headers });
  });
}
