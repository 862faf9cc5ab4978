import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM_FOLDER = 'care-market-modeller';

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** Where the library lives: the folder asked for, else CARE_MARKET_DATA, else the platform's usual place. */
export function dataFolder(
  asked?: string,
  { env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const named = given(asked) ?? given(env['CARE_MARKET_DATA']);
  if (named !== undefined) return resolve(named);
  return join(usualPlace(env, platform, home), PROGRAM_FOLDER);
}

function usualPlace(env: Surroundings['env'], platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return given(env['APPDATA']) ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return given(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share');
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
