import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFile } from '../../../host/db/library-file.ts';
import { openDesk } from '../../../host/library/desk.ts';
import type { Desk } from '../../../host/library/desk.ts';
import { newUser, runWell } from '../child.ts';
import { MEBIBYTE, ratioParts, timeText } from '../figures.ts';
import { pairedRatio, processorMs } from '../measure.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';

const RESULTS = 200;
const PAIRS = 15;
/** An ordinary result, of which the others are copies. */
const RUN = 'run --place hartlepool --option business-as-usual --months 60 --replicates 4'.split(' ');

export const library: Section = {
  name: 'library',
  title: `opening a library of ${RESULTS} results, listing them and closing it, against an empty one`,
  async measure(tell) {
    const user = newUser();
    try {
      const [full, empty] = [join(user.folder, 'full'), join(user.folder, 'empty')];
      await runWell('host/cli/care-market.mjs', [...RUN, '--data', full], user.env);
      fill(full);
      openedAndListed(empty);
      const opened = await pairedRatio(
        () => openedAndListed(full),
        () => openedAndListed(empty),
        { pairs: PAIRS, clock: processorMs },
      );
      const size = statSync(libraryFile(full)).size / MEBIBYTE;
      const parts = ratioParts(opened);
      tell(row('opened, listed and closed', { ...parts, scale: `${parts.scale}; ${size.toFixed(0)} MiB` }));
      const first = firstRead(full);
      tell(
        row('one result read out of it, against opening and listing', {
          figure: (first / opened.workMs.middle).toFixed(2),
          scale: `${timeText(first)}, once`,
        }),
      );
    } finally {
      user.remove();
    }
  },
};

/** The one result under so many names. */
function fill(folder: string): void {
  const desk = deskIn(folder);
  const [only] = desk.results.list();
  const frozen = only === undefined ? null : desk.results.get(only.id);
  if (frozen === null) throw new Error('The run that the library is filled with was not saved.');
  for (let nth = 1; nth < RESULTS; nth++) desk.results.freeze({ ...frozen, id: newId() });
  desk.close();
}

function openedAndListed(folder: string): void {
  const desk = deskIn(folder);
  desk.results.list();
  desk.close();
}

function firstRead(folder: string): number {
  const desk = deskIn(folder);
  const id = desk.results.list()[0]!.id;
  const began = processorMs();
  desk.results.get(id);
  const took = processorMs() - began;
  desk.close();
  return took;
}

function deskIn(folder: string): Desk {
  return openDesk(folder, { now: () => new Date(), newId, emit: () => undefined });
}

function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 12);
}
