import type { Result } from '../../../contract/methods.ts';
import type { Change } from '../../db/repositories/actions.ts';

export type Edit = Omit<Change, 'before'>;
/** What was made of one thing that was sent; no edits where the same is there already. */
export type Step = {
  readonly taken: Result<'bundles.open'>['taken'][number];
  readonly edits: readonly Edit[];
};
