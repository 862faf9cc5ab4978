import { accessSync, constants } from 'node:fs';

import { ContractError } from '../../../contract/errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { codeOf, explain } from '../failures.ts';

const { R_OK, W_OK, X_OK } = constants;

/** Do something with what is in the folder of backups. What goes wrong there is not said of the library, which is elsewhere. */
export function usingFolder<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const told = explain(folder, error);
    if (told === error || !(told instanceof ContractError) || told.code !== 'library-unwritable') throw told;
    throw new ContractError(
      'library-unwritable',
      `The folder of backups, ${folder}, cannot be used: it is not a folder, or it or what is in it may not be read or written to (${codeOf(error)}). The library was not changed. Mend the permissions there, or move what stands in its place elsewhere, and try again.`,
    );
  }
}

/** See to it that there is a folder for backups which they can be kept in. */
export function makeUsable(folder: string): void {
  usingFolder(folder, () => {
    makeFolder(folder);
    accessSync(folder, R_OK | W_OK | X_OK);
  });
}
