import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { canWatch, prepareWatch } from './outward.ts';

const folder = temporaryFolder();
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const PROGRAM = here('../../host/cli/care-market.mjs');

/** Without the number of the process, and once. */
const kinds = (attempts: readonly string[]): readonly string[] =>
  [...new Set(attempts.map((line) => line.replace(/ by .*/, '')))].toSorted();

test.skipIf(!canWatch())(
  'the watch sees every way out of this machine, of threads and of programs started too, and lets nothing through',
  () => {
    const { env, attempts, watched } = prepareWatch(folder);
    execFileSync(process.execPath, [here('reach-out.ts')], { env: { ...process.env, ...env } });
    const seen = kinds(attempts());
    expect(seen).toEqual(
      expect.arrayContaining([
        'bind 0.0.0.0 port 0',
        'connect 192.0.2.1 port 80',
        'connect 192.0.2.1 port 81',
        'connect 192.0.2.1 port 82',
        'connect 2001:db8::1 port 80',
        'look up fetched.example',
        'look up nobody.example',
        'sendmsg 192.0.2.1 port 9',
      ]),
    );
    // Whoever answers names here was asked as well; the two ways that stay inside were not seen.
    expect(seen.filter((line) => line.endsWith(' port 53')).length).toBeGreaterThanOrEqual(1);
    expect(seen.filter((line) => /127\.0\.0\.1|localhost/.test(line) && !line.endsWith(' port 53'))).toEqual(
      [],
    );
    expect(watched()).toBe(2);
  },
);

test.skipIf(!canWatch())(
  'a comparison by the command line, with its pool and its library, reaches out to nobody',
  () => {
    const { env, attempts, watched } = prepareWatch(folder);
    const words = 'compare --place isles-of-scilly --option higher-uplift --months 12 --replicates 2'.split(
      ' ',
    );
    const answer = execFileSync(process.execPath, [PROGRAM, ...words], {
      env: { ...process.env, ...env, CARE_MARKET_DATA: folder },
      encoding: 'utf8',
    });
    expect(answer).toContain('Isles of Scilly');
    expect(attempts()).toEqual([]);
    expect(watched()).toBeGreaterThanOrEqual(2);
    console.log(`no network: ${watched()} processes of the command line watched, none reached out`);
  },
);
