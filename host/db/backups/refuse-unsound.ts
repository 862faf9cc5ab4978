import { connectExisting } from '../database.ts';
import { damaged, explained } from '../failures.ts';
import { refuseForeign } from '../format.ts';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Look through a whole file that nobody else has open.
 * @throws ContractError library-damaged when it is not a sound library.
 */
export function refuseUnsound(path: string): void {
  explained(path, () => {
    const db = connectExisting(path, BUSY_TIMEOUT_MS);
    try {
      refuseForeign(db, path);
      const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
      if (verdict !== 'ok') throw damaged(path, verdict);
    } finally {
      db.close();
    }
  });
}
