/** Saves a document again and again, and says each number once it is saved, until it is killed. */
import { writeSync } from 'node:fs';

import { openDesk } from '../../host/library/desk.ts';

const STDOUT = 1;
const start = Number(process.argv[3]);
const { ledger } = openDesk(process.argv[2]!, {
  now: () => new Date(),
  newId: () => `action-${start}-${number}`,
  emit: () => {},
});
let number = start;
for (;;) {
  number++;
  const subject = { kind: 'option' as const, id: 'mine' };
  // Of changing size, so that what is written lies differently each time.
  const after = { schemaVersion: 1, id: 'mine', number, filler: 'x'.repeat((number * 977) % 30_000) };
  ledger.perform(() => ({
    deed: { name: `Save ${number}`, subject, edits: [{ shelf: 'document' as const, ...subject, after }] },
    answer: null,
  }));
  writeSync(STDOUT, `${number}\n`);
}
