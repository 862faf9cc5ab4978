import { BRIDGE_NAME } from '../../contract/bridge.ts';
import type { Mishap } from '../../contract/bridge.ts';
import type { Page } from './connect.ts';

/** Why the shell loaded this page anew; null in a browser, where the person does that. */
export async function whatHappened(page: Pick<Page, typeof BRIDGE_NAME | 'fetch'>): Promise<Mishap | null> {
  try {
    return (await page[BRIDGE_NAME]?.whatHappened()) ?? null;
  } catch {
    // The window works without knowing.
    return null;
  }
}
