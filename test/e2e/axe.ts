import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Looked = {
  /** A part of the page alone, by its selector. */
  readonly within?: string;
  /** Rules alone that are looked at: in the dark only colours are others. */
  readonly rules?: readonly string[];
  /** Rules that cannot hold where the rest of the page is hidden. */
  readonly without?: readonly string[];
};

/** Each problem axe finds, with the first element that has it. */
export async function problems(
  page: Page,
  { within, rules, without }: Looked = {},
): Promise<readonly string[]> {
  // No page of the program holds another, so there is nothing to gather in a blank page, which takes three times as long.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode();
  if (within !== undefined) axe.include(within);
  if (rules !== undefined) axe.withRules([...rules]);
  if (without !== undefined) axe.disableRules([...without]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** The same in light, and in the dark what of it is colour; the page is left in light. */
export async function problemsInLightAndDark(page: Page, looked: Looked = {}): Promise<readonly string[]> {
  const light = await problems(page, looked);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await problems(page, { ...looked, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((problem) => `in the dark: ${problem}`)];
}
