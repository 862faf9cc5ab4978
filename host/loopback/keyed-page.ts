import { PAGE_KEY_META } from '../../contract/transports/loopback-wire.ts';
import type { WindowFile } from './static.ts';

/** The window's page with the key in its head, for the one page that may have it. */
export function keyedPage(page: WindowFile | undefined, key: string): WindowFile | undefined {
  if (page === undefined) return undefined;
  const html = page.body
    .toString()
    .replace('<title>', `<meta name="${PAGE_KEY_META}" content="${key}"><title>`);
  return { ...page, body: Buffer.from(html) };
}
