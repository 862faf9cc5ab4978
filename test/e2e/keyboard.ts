import type { Page } from 'playwright-core';

/** Press Tab until the focus stands on the control of that name, as a keyboard user would. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const wanted = typeof name === 'string' ? { text: name } : { pattern: name.source };
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press(key);
    const there = await page.evaluate(({ text, pattern }: { text?: string; pattern?: string }) => {
      const focus = document.activeElement;
      if (focus === null) return false;
      const labelled = (focus.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
      const labels = focus instanceof HTMLInputElement ? [...(focus.labels ?? [])] : [];
      const names = [
        focus.getAttribute('aria-label') ?? '',
        labelled,
        ...labels.map((label) => label.textContent),
        focus.textContent,
      ].map((each) => each.trim());
      return names.some((each) => (pattern === undefined ? each === text : new RegExp(pattern).test(each)));
    }, wanted);
    if (there) return;
  }
  throw new Error(`The Tab key never reached ${String(name)}.`);
}
