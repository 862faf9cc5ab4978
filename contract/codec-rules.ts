/** What the codec carries at all, whichever way it goes. */
import { ContractError } from './errors.ts';
import type { ErrorCode } from './errors.ts';

export const LARGEST_DEPTH = 32;

const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** SECURITY: names that reach an object's prototype when someone copies them carelessly. */
export function isUnsafeKey(key: string): boolean {
  return UNSAFE_KEYS.has(key);
}

export function refuse(code: ErrorCode, expected: string, found: string): never {
  throw new ContractError(
    code,
    `A message between window and host was refused: expected ${expected}, but found ${found}.`,
  );
}

/** Plain JSON data only: finite numbers, safe names, not too deep. */
export function assertCarried(value: unknown, depth: number): void {
  if (depth > LARGEST_DEPTH + 2) refuse('invalid-request', 'a value that ends', 'one too deep');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('invalid-request', 'finite numbers', String(value));
    return;
  }
  if (typeof value !== 'object') {
    refuse('invalid-request', 'plain data', `a value of type ${typeof value}`);
  }
  for (const [key, each] of Object.entries(value)) {
    if (isUnsafeKey(key)) refuse('invalid-request', 'ordinary names', `"${key}"`);
    assertCarried(each, depth + 1);
  }
}
