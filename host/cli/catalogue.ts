import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

import type { Catalogue } from '../files/scenario-files.ts';
import type { Arguments } from './arguments.ts';

export function scenariosFolder({ text }: Arguments): string {
  const asked = text('scenarios');
  return asked === undefined ? fileURLToPath(new URL('../../scenarios', import.meta.url)) : resolve(asked);
}

/** The scenario files the command works with, and the user's own options and futures beside them; loaded late because reading them needs the checks of files. */
export async function catalogueFor(args: Arguments): Promise<Catalogue> {
  const { openCatalogue } = await import('../files/scenario-files.ts');
  const { ownDocumentsOf } = await import('./own-documents-of.ts');
  return openCatalogue(scenariosFolder(args), await ownDocumentsOf(args));
}
