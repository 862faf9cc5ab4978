import type { ExposureAnswer, ExposureOrder, Problem } from '../api/types.ts';

/** The fields of the books as typed, each by its path in the books. */
export type BooksDraft = Readonly<Record<string, string>>;

/** One level of uptake and what came of it. */
export type Found = { readonly share: number; readonly answer: ExposureAnswer };

export type Search =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'done' | 'cancelled';
      readonly order: ExposureOrder;
      readonly found: readonly Found[];
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * A provider’s books as they stand in the fields, and what was found out with them, so that nothing typed is lost with a look at another screen.
 * SECURITY: in the memory of this window and nowhere else; they are gone with it unless they are kept on purpose.
 */
export type OwnBooks = {
  /** Under which they are kept; null for those that are not. */
  readonly id: string | null;
  /** Null until something was typed or opened. */
  readonly draft: BooksDraft | null;
  readonly search: Search;
};

export const NO_BOOKS: OwnBooks = { id: null, draft: null, search: { kind: 'idle' } };
