/**
 * Says the number it finds saved in a sound library, then saves a document again and again, and says each number once it is
 * saved, until it is killed: `save-over-and-over.ts FOLDER`.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';

import { connectExisting } from '../../host/db/database.ts';
import { openDesk } from '../../host/library/desk.ts';

const STDOUT = 1;
const folder = process.argv[2]!;
const { ledger, documents } = openDesk(folder, {
  now: () => new Date(),
  newId: () => `action-${process.pid}-${number}`,
  emit: () => {},
});
const found = documents.get('option', 'mine')?.body as { number: number } | undefined;
let number = found?.number ?? 0;
refuseUnsound();
// Those that come after start sooner by it, and none of them comes to an end at which it would be kept.
if (found === undefined) flushCompileCache();
writeSync(STDOUT, `found ${number}\n`);
for (;;) {
  number++;
  const subject = { kind: 'option' as const, id: 'mine' };
  // Of changing size, so that what is written lies differently each time.
  const after = { schemaVersion: 1, id: 'mine', number, filler: 'x'.repeat((number * 977) % 9_000) };
  ledger.perform(() => ({
    deed: { name: `Save ${number}`, subject, edits: [{ shelf: 'document' as const, ...subject, after }] },
    answer: null,
  }));
  writeSync(STDOUT, `saved ${number}\n`);
}

function refuseUnsound(): void {
  const db = connectExisting(join(folder, 'library.sqlite'), 1_000);
  const verdict = db.pragma('integrity_check', { simple: true }) as string;
  db.close();
  if (verdict !== 'ok') throw new Error(`The library is not sound: ${verdict}`);
}
