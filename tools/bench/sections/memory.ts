import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { mebibytes, newUser, runWell, startHost, usageOf } from '../child.ts';
import { ratioText } from '../figures.ts';
import { row } from '../row.ts';
import type { Section, Tell } from '../row.ts';
import { sizeText, USUAL } from '../usual-market.ts';
import type { Size } from '../workload.ts';

const LARGEST: Size = { people: 197_000, providers: 500, months: 12 };
const REPLICATES = 20;
/** Long enough for what the host does after its start. */
const SETTLED_MS = 3_000;

export const memory: Section = {
  name: 'memory',
  title: 'the most memory a process takes, against bare Node that does nothing',
  async measure(tell) {
    const bare = mebibytes(await runWell('tools/bench/children/nothing.mjs'));
    const say = (what: string, peak: number, aim = ''): void => sayPeak(tell, { what, peak, bare, aim });
    say('the host, with no window open and nothing asked of it', await idleHost());
    for (const [size, aim] of [
      [USUAL, ''],
      [LARGEST, '1,024 MiB at most'],
    ] as const) {
      const { people, providers, months } = size;
      const ended = await runWell(
        'tools/bench/children/one-path.ts',
        [people, providers, months].map(String),
      );
      say(`one run of ${sizeText(size)}`, mebibytes(ended), aim);
    }
    const compared = await runWell('tools/bench/children/comparison.ts', [String(REPLICATES), 'only']);
    say(`a comparison of ${REPLICATES} paired runs on two threads, ${sizeText(USUAL)}`, mebibytes(compared));
  },
};

function sayPeak(
  tell: Tell,
  {
    what,
    peak,
    bare,
    aim,
  }: { readonly what: string; readonly peak: number; readonly bare: number; readonly aim: string },
): void {
  tell(
    row(what, {
      figure: ratioText(peak / bare),
      scale: `${peak.toFixed(0)} MiB against ${bare.toFixed(0)} MiB`,
      aim,
    }),
  );
}

async function idleHost(): Promise<number> {
  const user = newUser();
  const child = startHost(user.env);
  const ended = once(child, 'exit');
  try {
    // Its address is the first that it says.
    await Promise.race([
      once(child.stdout!, 'data'),
      ended.then(() => {
        throw new Error('The host did not start.');
      }),
    ]);
    await setTimeout(SETTLED_MS);
    return mebibytes(await usageOf(child));
  } finally {
    child.kill('SIGINT');
    await ended;
    user.remove();
  }
}
