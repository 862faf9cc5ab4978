import { Worker } from 'node:worker_threads';

import { ContractError, errorFromShape } from '../../../contract/errors.ts';
import type { ErrorShape } from '../../../contract/errors.ts';
import type { Backup, Reason } from './backup.ts';

export type BackupOrder = { readonly libraryPath: string; readonly reason: Reason; readonly at: Date };
export type BackupSaid =
  | { readonly kind: 'made'; readonly backup: Backup }
  | { readonly kind: 'failed'; readonly error: ErrorShape };

/** Make a backup on a thread of its own: a large library takes a second or two. Rejects with what `makeBackup` throws. */
export function backUpAside(order: BackupOrder): Promise<Backup> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadEntry(), { workerData: order, execArgv: [] });
    thread.on('message', (said: BackupSaid) => {
      if (said.kind === 'made') resolve(said.backup);
      else reject(errorFromShape(said.error));
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new ContractError('internal', 'The backup ended before it was made.')));
  });
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './backup-thread.ts' : './backup-thread.js';
  return new URL(name, import.meta.url);
}
