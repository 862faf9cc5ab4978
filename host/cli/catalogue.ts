import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Catalogue } from '../files/scenario-files.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';

/** What a folder of scenarios must have in it to be taken for one. */
const SUBFOLDERS = ['places', 'options', 'futures', 'parameters'];

/**
 * The folder of scenarios a command works with: that of --scenarios, or the one that ships.
 * @throws CommandFailure for a folder that is none, where lists would be empty and say nothing was wrong
 */
export function scenariosFolder({ text }: Arguments): string {
  const asked = text('scenarios');
  if (asked === undefined) return fileURLToPath(new URL('../../scenarios', import.meta.url));
  const folder = resolve(asked);
  const missing = SUBFOLDERS.filter((each) => !isFolder(join(folder, each)));
  if (missing.length === 0) return folder;
  throw usage(
    `--scenarios ${asked} must be a folder with the folders ${SUBFOLDERS.join(', ')}, but ${isFolder(folder) ? `it has no ${missing.join(', ')}` : 'there is no such folder'}. Copy the one that ships and change the copy.`,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The scenario files the command works with, and the user's own options and futures beside them; loaded late because reading them needs the checks of files. */
export async function catalogueFor(args: Arguments): Promise<Catalogue> {
  const { openCatalogue } = await import('../files/scenario-files.ts');
  const { ownDocumentsOf } = await import('./own-documents-of.ts');
  return openCatalogue(scenariosFolder(args), await ownDocumentsOf(args));
}
