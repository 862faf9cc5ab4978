import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cacheControlOf, contentTypeOf } from '../../contract/window-files.ts';

export type WindowFile = {
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
};

/** Read the built window into memory, by the path a browser asks for. Links and unknown kinds are left out. */
export async function readWindowFiles(root: string): Promise<ReadonlyMap<string, WindowFile>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(root, file).split(sep).join('/')}`;
      const contentType = contentTypeOf(path);
      if (contentType === null) return [];
      const cacheControl = cacheControlOf(path);
      return [[path, { body: await readFile(file), contentType, cacheControl }] as const];
    }),
  );
  return new Map(read.flat());
}
