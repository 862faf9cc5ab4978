import type { Library } from '../db/open.ts';
import type { Arguments } from './arguments.ts';
import { terminalConsole } from './console.ts';
import { failureOf } from './failure.ts';

/**
 * Something of the user's library, read at once so that the library is not held while a command works; null where there is no library.
 * Where it cannot be opened that is said, with what is left out by it, and the command goes on without.
 */
export async function readLibrary<T>(
  args: Arguments,
  without: string,
  read: (library: Library) => T,
): Promise<T | null> {
  const { dataFolder } = await import('../db/data-folder.ts');
  const { hasLibrary } = await import('../db/library-file.ts');
  const folder = dataFolder(args.text('data'));
  if (!hasLibrary(folder)) return null;
  const { openLibrary } = await import('../db/open.ts');
  try {
    const library = openLibrary(folder);
    try {
      return read(library);
    } finally {
      library.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    terminalConsole().note(`${without} ${failureOf(error).message}`);
    return null;
  }
}
