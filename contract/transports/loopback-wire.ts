/** What both ends of the loopback transport must agree on. */
export const RPC_PATH = '/rpc';
export const EVENTS_PATH = '/events';

/**
 * SECURITY: a type no HTML form can send, so a foreign page's POST needs a preflight, which is never granted.
 */
export const MESSAGE_TYPE = 'application/x-care-market-message';

export const REQUEST_BYTE_LIMIT = 16 * 1024 * 1024;
