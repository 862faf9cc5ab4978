/** What both ends of the loopback transport must agree on. */
export const RPC_PATH = '/rpc';
export const EVENTS_PATH = '/events';

/**
 * SECURITY: a type no HTML form can send, so a foreign page's POST needs a preflight, which is never granted.
 */
export const MESSAGE_TYPE = 'application/x-care-market-message';

/** Room for the largest file that may be opened (contract/files/bundle-file.ts), as it is written inside a message. */
export const REQUEST_BYTE_LIMIT = 240 * 1024 * 1024;
