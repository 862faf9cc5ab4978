import type { BrowserContext } from 'playwright-core';

/** What pages have asked for beyond this machine since the last test ended. */
const leaks: string[] = [];
const OWN = ['data:', 'blob:', 'about:', 'file:'];

/** SECURITY: hold every request and socket of every page of a context, workers’ and frames’ too, to this machine’s own address. */
export function reportLeaksOf(context: BrowserContext): void {
  context.on('request', (request) => note('asked for', request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note('opened a socket to', socket.url())));
}

export function takeLeaks(): readonly string[] {
  return leaks.splice(0);
}

function note(what: string, address: string): void {
  const { protocol, hostname } = new URL(address);
  if (!OWN.includes(protocol) && hostname !== '127.0.0.1') leaks.push(`A page ${what} ${address}`);
}
