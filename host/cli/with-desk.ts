import { randomBytes } from 'node:crypto';

import type { Catalogue } from '../files/scenario-files.ts';
import type { Desk } from '../library/desk.ts';
import type { Arguments } from './arguments.ts';
import { scenariosFolder } from './catalogue.ts';

/** Work with the library of the data folder, and close it whatever happens. */
export async function withDesk<T>(
  args: Arguments,
  action: (desk: Desk, catalogue: Catalogue) => T | Promise<T>,
): Promise<T> {
  const { dataFolder } = await import('../db/data-folder.ts');
  const { openDesk } = await import('../library/desk.ts');
  const { ownDocumentsIn } = await import('../library/own-documents-in.ts');
  const { openCatalogue } = await import('../files/scenario-files.ts');
  const desk = openDesk(dataFolder(args.text('data')), {
    now: () => new Date(),
    newId: () => randomBytes(6).toString('hex'),
    emit: () => {},
  });
  try {
    return await action(
      desk,
      openCatalogue(
        scenariosFolder(args),
        ownDocumentsIn(() => desk),
      ),
    );
  } finally {
    desk.close();
  }
}
