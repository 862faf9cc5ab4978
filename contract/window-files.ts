/** The files the window is made of: which kinds are served, as what, and for how long they may be kept. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

const INDEX_PATH = '/index.html';

/** Null for a kind of file that is never served. */
export function contentTypeOf(path: string): string | null {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(CONTENT_TYPES, extension) ? (CONTENT_TYPES[extension] ?? null) : null;
}

/** Built files carry their hash in their name and never change; the page that names them does. */
export function cacheControlOf(path: string): string {
  return path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
}

/**
 * SECURITY: a request's path is only ever looked up, as it stands, among the files found at the start.
 * Nothing is decoded, joined or normalised, so there is nothing to climb out of.
 */
export function findWindowFile<T>(files: ReadonlyMap<string, T>, pathname: string): T | undefined {
  return files.get(pathname === '/' ? INDEX_PATH : pathname);
}
