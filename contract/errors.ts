/** Every failure that may cross the seam: a closed list of codes and one shape. */
export const ERROR_CODES = [
  'invalid-request',
  'not-found',
  'conflict',
  'cancelled',
  'job-failed',
  'library-locked',
  'library-unwritable',
  'library-newer',
  'library-damaged',
  'disk-full',
  'too-large',
  'internal',
  'disconnected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Plain data that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A failure as it travels. The message is a sentence for the person at the screen. */
export type ErrorShape = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Json;
};

/** The only error a transport rejects with and the only one a handler should throw on purpose. */
export class ContractError extends Error {
  readonly code: ErrorCode;
  readonly details: Json | undefined;

  constructor(code: ErrorCode, message: string, details?: Json) {
    super(message);
    this.name = 'ContractError';
    this.code = code;
    this.details = details;
  }

  toShape(): ErrorShape {
    const { code, message, details } = this;
    return details === undefined ? { code, message } : { code, message, details };
  }
}

const UNEXPECTED =
  'Something went wrong inside the program. Nothing was saved by this step; try it again, and if it fails again start the program afresh.';

/** Anything thrown, as a contract error. An unknown exception tells the other side nothing of its inside. */
export function toContractError(thrown: unknown): ContractError {
  return thrown instanceof ContractError ? thrown : new ContractError('internal', UNEXPECTED);
}

/** Rebuild an error from what the other side sent; anything malformed becomes `internal`. */
export function errorFromShape(shape: unknown): ContractError {
  if (typeof shape !== 'object' || shape === null) return new ContractError('internal', UNEXPECTED);
  const { code, message, details } = shape as { code?: unknown; message?: unknown; details?: Json };
  const known = ERROR_CODES.find((each) => each === code);
  if (known === undefined || typeof message !== 'string') return new ContractError('internal', UNEXPECTED);
  return new ContractError(known, message, details);
}
