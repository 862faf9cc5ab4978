import { PAGE_KEY_META } from '../../contract/transports/loopback-wire.ts';

type Page = Pick<Window, 'localStorage' | 'history'> & {
  readonly document: Pick<Document, 'querySelector'>;
  readonly location: Pick<Location, 'hash' | 'pathname'>;
};

const KEPT = 'care-market-page-key';

/**
 * SECURITY: what shows that a call comes from a page of this very address. The program hands it over once, in the page that its
 * start address opens, and that page keeps it where no page of another port can read it; the cookie goes to all ports.
 */
export function pageKey(page: Page): string {
  const given = page.document.querySelector<HTMLMetaElement>(`meta[name="${PAGE_KEY_META}"]`);
  if (given === null) return kept(page);
  const key = given.content;
  given.remove();
  page.history.replaceState(null, '', page.location.pathname + page.location.hash);
  try {
    page.localStorage.setItem(KEPT, key);
  } catch {
    // No room: this page has it all the same; another beside it would need an address of its own.
  }
  return key;
}

/** None where the browser keeps nothing. */
function kept(page: Page): string {
  try {
    return page.localStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}
