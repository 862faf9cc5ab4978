import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { putWhole } from '../files/put-whole.ts';
import { CommandFailure, EXIT } from './failure.ts';

/** Write a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  try {
    putWhole(resolve(file), (unfinished) => writeFileSync(unfinished, text));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandFailure(
      EXIT.files,
      `The file ${file} cannot be written (${code}). Check that its folder exists, may be written to and has room.`,
    );
  }
}

/** Refuse to write over what is there, unless that was asked for. */
export function refuseOverwriting(file: string, isForced: boolean): void {
  if (isForced || !existsSync(resolve(file))) return;
  throw new CommandFailure(
    EXIT.files,
    `The file ${file} is there already. Choose another name, or write over it with --force.`,
  );
}
