import { statfsSync } from 'node:fs';

/** What Linux calls file systems that live on another machine, or may: NFS, three kinds of SMB, AFS, Ceph, 9P, Coda and FUSE. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x73757245, 0x65735546,
]);

/** `\\server\share` and `//server/share`, which Windows takes for the same. */
const SHARE = /^(?:\\\\|\/\/)[^\\/]/;

type FileSystem = { readonly platform: NodeJS.Platform; readonly typeOf: (folder: string) => number };

const THIS: FileSystem = { platform: process.platform, typeOf: (folder) => statfsSync(folder).type };

/**
 * Whether a folder is kept on another machine, as far as can be told. SQLite’s write-ahead log needs memory that all who have a
 * file open share, which there is not between machines. A drive letter that stands for a share cannot be told from a disk.
 */
export function isOnNetwork(folder: string, { platform, typeOf }: FileSystem = THIS): boolean {
  if (platform === 'win32') return SHARE.test(folder);
  if (platform !== 'linux') return false;
  try {
    // The system gives the number with its sign; names are given without.
    return NETWORK_FILE_SYSTEMS.has(typeOf(folder) >>> 0);
  } catch {
    return false;
  }
}
