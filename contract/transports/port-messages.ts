import type { ErrorShape } from '../errors.ts';

/** Client to host. */
export type PortRequest =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'abort'; readonly id: number };

/** Host to client. */
export type PortReply =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly error: ErrorShape }
  | { readonly kind: 'event'; readonly event: string; readonly data: unknown };

/** SECURITY: the window is not trusted; anything but these two shapes is dropped. */
export function readPortRequest(message: unknown): PortRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, id, method, params } = message as Record<string, unknown>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  if (kind === 'abort') return { kind, id };
  if (kind === 'call' && typeof method === 'string') return { kind, id, method, params };
  return null;
}
