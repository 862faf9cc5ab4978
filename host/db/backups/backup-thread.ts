/** The thread that makes one backup and ends, so that the host answers meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';

import { toContractError } from '../../../contract/errors.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupOrder, BackupSaid } from './back-up-aside.ts';

const { libraryPath, reason, at } = workerData as BackupOrder;

function said(): BackupSaid {
  try {
    return { kind: 'made', backup: makeBackup(libraryPath, { reason, at }) };
  } catch (error) {
    return { kind: 'failed', error: toContractError(error).toShape() };
  }
}

parentPort!.postMessage(said(), []);
