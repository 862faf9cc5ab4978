import type { Page } from 'playwright-core';

/** To another screen of the same window, as an address that was kept would lead there. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}
