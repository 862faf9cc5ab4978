import { lowerFirst } from '../../../core/scenario/first-letter.ts';
import { checkLibrary } from '../check/check-library.ts';
import { connectExisting } from '../database.ts';
import { damaged, explained } from '../failures.ts';
import { refuseForeign } from '../format.ts';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Look through a whole library, the file and every row.
 * @throws ContractError library-damaged when it is not a sound library.
 */
export function refuseUnsound(path: string): void {
  const [finding] = checkLibrary(path).findings;
  if (finding !== undefined) throw damaged(path, uncapped(finding));
}

/**
 * Look through the file alone, whatever its rows say.
 * @throws ContractError library-damaged when it does not hold together.
 */
export function refuseUnreadable(path: string): void {
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

/** A sentence as it stands within another. */
function uncapped(sentence: string): string {
  return lowerFirst(sentence).replace(/\.$/, '');
}
