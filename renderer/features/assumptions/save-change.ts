import type { Client, WorldChange } from '../../api/types.ts';
import { withChange } from './with-change.ts';

/** One of the user's own futures, or one to be made that builds on another. */
export type Target = { readonly id: string } | { readonly from: string; readonly name: string };

/** The future that has the change now. */
export type Changed = { readonly future: string; readonly name: string };

type ChangeOrder = { readonly target: Target; readonly change: WorldChange; readonly action: string };

/** The longest name of an action. */
const LONGEST = 400;

/** Put a change into a future, making it first where it is new; both can be undone by name. */
export async function saveChange(client: Client, { target, change, action }: ChangeOrder): Promise<Changed> {
  const opened =
    'id' in target
      ? await client.call('documents.open', { kind: 'future', id: target.id })
      : await client.call('documents.create', { kind: 'future', how: 'child', ...target });
  if (opened.kind !== 'future') throw new Error('The host opened an option in place of a future.');
  const { document, revision } = opened;
  const changes = withChange(document.changes, change);
  try {
    await client.call('documents.save', {
      draft: { kind: 'future', document: { ...document, changes } },
      revision,
      action: action.slice(0, LONGEST),
    });
  } catch (error) {
    // A future that was made only for this change does not stay behind without it.
    if (!('id' in target)) await client.call('documents.remove', { kind: 'future', id: document.id });
    throw error;
  }
  return { future: document.id, name: document.name };
}
