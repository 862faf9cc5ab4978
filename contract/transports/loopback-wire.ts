/** What both ends of the loopback transport must agree on. */
export const RPC_PATH = '/rpc';
export const EVENTS_PATH = '/events';

/**
 * SECURITY: every call names the key that only a page of the program's own address and port holds. A browser sends the cookie to
 * every port of the machine, so another program that serves pages here could have read it.
 */
export const PAGE_KEY_HEADER = 'x-care-market-page';

/** The element of the page that hands the key over, once: what stands in an address a browser would remember. */
export const PAGE_KEY_META = 'care-market-page-key';

/** A socket sets no headers: it offers this protocol and, after it, the key. */
export const EVENTS_PROTOCOL = 'care-market';

/**
 * SECURITY: a type no HTML form can send, so a foreign page's POST needs a preflight, which is never granted.
 */
export const MESSAGE_TYPE = 'application/x-care-market-message';

/** SECURITY: the most an ordinary call may weigh: a document or a table of the user's own, with room to spare. */
export const CALL_BYTE_LIMIT = 16 * 1024 * 1024;

/** Calls that carry a file of any size that may be opened. They are named in this header, so that their limit is known before they are read. */
export const LARGE_CALLS: readonly string[] = ['bundles.open'];
export const LARGE_CALL_HEADER = 'x-care-market-call';

/** Room for the largest file that may be opened (contract/files/bundle-file.ts), as it is written inside a message. */
export const LARGE_CALL_BYTE_LIMIT = 240 * 1024 * 1024;
