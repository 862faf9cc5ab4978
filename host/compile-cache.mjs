/**
 * Where Node keeps what it has compiled of the program, so that the next start need not compile it again. Plain JavaScript, because nothing
 * is kept of what is loaded before it. Whoever can write there can have the program do what they like: it is a folder of the user's own.
 */
import { mkdirSync, statSync } from 'node:fs';
import { constants, enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const FOLDERS = ['care-market-modeller', 'compiled'];
const ONLY_MINE = 0o700;
const WRITABLE_BY_OTHERS = 0o022;

/** From here on, for this process and those it starts. Where nothing can be kept, each start compiles anew; that is no error. */
export function keepCompiled() {
  try {
    const folder = ownFolder(cachePlace());
    if (folder === null) return;
    const { status } = enableCompileCache(folder);
    if (status === constants.compileCacheStatus.ENABLED) process.env['NODE_COMPILE_CACHE'] = folder;
  } catch {
    // A disk that is full or may only be read: the program starts as it would have done without.
  }
}

/**
 * The platform's usual place for what can be made again. CARE_MARKET_DATA plays no part: a library may be shared, and what is run may not.
 * @param {{ env: Readonly<Record<string, string | undefined>>, platform: string, home: string }} surroundings
 */
export function cachePlace(
  { env, platform, home } = { env: process.env, platform: process.platform, home: homedir() },
) {
  if (platform === 'win32') return absolute(env['LOCALAPPDATA']) ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return absolute(env['XDG_CACHE_HOME']) ?? join(home, '.cache');
}

/** @param {string | undefined} path */
function absolute(path) {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/**
 * The folder within a place, made where it is not there; null where it or the place is somebody else's, or others may write in it.
 * @param {string} place
 */
function ownFolder(place) {
  let folder = place;
  if (!isMine(makeFolder(folder))) return null;
  for (const name of FOLDERS) {
    folder = join(folder, name);
    const made = makeFolder(folder);
    if (!isMine(made) || (hasOwners() && (made.mode & WRITABLE_BY_OTHERS) !== 0)) return null;
  }
  return folder;
}

/**
 * Not with those above it: a home that is not there is none to write in.
 * @param {string} folder
 */
function makeFolder(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined) return found;
  mkdirSync(folder, { mode: ONLY_MINE });
  return statSync(folder);
}

/** @param {import('node:fs').Stats} found */
function isMine(found) {
  return found.isDirectory() && (!hasOwners() || found.uid === process.getuid?.());
}

/** Windows tells no owner; there the place lies in the user's own profile. */
function hasOwners() {
  return process.getuid !== undefined;
}
