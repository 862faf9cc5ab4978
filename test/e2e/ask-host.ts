import type { Page } from 'playwright-core';
import { decode, encode } from '../../contract/codec.ts';
import type { MethodName, Params, Result } from '../../contract/methods.ts';
import { MESSAGE_TYPE, PAGE_KEY_HEADER, RPC_PATH } from '../../contract/transports/loopback-wire.ts';

/** What the host behind a window says by the contract, asked beside the window. */
export async function askHost<M extends MethodName>(
  page: Page,
  method: M,
  params: Params<M>,
): Promise<Result<M>> {
  const { origin } = new URL(page.url());
  const pageKey = await page.evaluate(() => localStorage.getItem('care-market-page-key') ?? '');
  const response = await page.context().request.post(origin + RPC_PATH, {
    headers: { 'content-type': MESSAGE_TYPE, [PAGE_KEY_HEADER]: pageKey, origin },
    data: Buffer.from(encode({ method, params })),
    timeout: 120_000,
  });
  const answer = decode(new Uint8Array(await response.body())) as
    | { readonly ok: true; readonly value: Result<M> }
    | { readonly ok: false; readonly error: { readonly message: string } };
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value;
}
