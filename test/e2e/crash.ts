import type { Browser, Page } from 'playwright-core';

type Answer = { readonly id?: number; readonly result?: { readonly result?: { readonly value?: unknown } } };

/**
 * Ends the page's process as a crash does and loads the page again in the same window. Playwright lets go of a page that has
 * crashed, so what stands there is read past it.
 * @returns what the page that was loaded says
 */
export async function loadAfterCrash(browser: Browser, page: Page): Promise<() => Promise<string>> {
  const url = page.url();
  const crashed = page.waitForEvent('crash');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.type === 'page' && each.url === url);
  if (target === undefined) throw new Error(`The browser shows no page at ${url}.`);
  const { targetId } = target;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  let lastId = 0;
  async function ask(method: string, params: object = {}): Promise<unknown> {
    const id = (lastId += 1);
    const { promise, resolve } = Promise.withResolvers<Answer>();
    waiting.set(id, resolve);
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (await promise).result?.result?.value;
  }
  void ask('Page.crash');
  await crashed;
  await ask('Page.navigate', { url });
  return async () =>
    String(await ask('Runtime.evaluate', { expression: 'document.body.innerText', returnByValue: true }));
}
