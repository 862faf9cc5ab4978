import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createPool } from '../../../host/pool/pool.ts';
import { spawnChild } from '../../../host/pool/spawn-child.ts';
import type { RunsProcess } from '../children/runs-process.ts';
import { ratioParts } from '../figures.ts';
import { pairedRatio, wallMs } from '../measure.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { sizeText, USUAL, USUAL_OPTION } from '../usual-market.ts';
import { scenariosOf } from '../workload.ts';

const SIZE = { ...USUAL, months: 24 };
const RUNS = 8;
const PAIRS = 5;
const ENGINE = fileURLToPath(new URL('../../../host/pool/core-engine.ts', import.meta.url));
const PROCESS = fileURLToPath(new URL('../children/runs-process.ts', import.meta.url));

export const threads: Section = {
  name: 'threads',
  title: `${RUNS} runs of ${sizeText(SIZE)}: what two threads gain, and what the machine can give`,
  async measure(tell) {
    const how = { pairs: PAIRS, clock: wallMs };
    const [one, two] = await Promise.all([processes(1), processes(2)]);
    const apart = await pairedRatio(one.run, two.run, how);
    tell(row('one process against two side by side, which share nothing', ratioParts(apart)));
    const pools = [1, 2].map((count) => pool(count));
    const together = await pairedRatio(pools[0]!.run, pools[1]!.run, how);
    tell(row('one thread of the pool against two', { ...ratioParts(together), aim: '1.8' }));
    const against = await pairedRatio(pools[1]!.run, two.run, how);
    tell(
      row('two threads of the pool against two processes', { ...ratioParts(against), aim: '1.1 at most' }),
    );
    await Promise.all([one, two, ...pools].map(({ end }) => end()));
  },
};

/** The runs shared out over processes that are warm. */
async function processes(count: number) {
  const what: RunsProcess = { size: SIZE, option: USUAL_OPTION };
  const all = await Promise.all(
    Array.from({ length: count }, async () => {
      const child = fork(PROCESS, [JSON.stringify(what)], { execArgv: [] });
      await once(child, 'message');
      return child;
    }),
  );
  return {
    run: () =>
      Promise.all(
        all.map((child) => {
          const done = once(child, 'message');
          child.send(RUNS / count);
          return done;
        }),
      ),
    end: async () => {
      const ended = all.map((child) => once(child, 'exit'));
      for (const child of all) child.disconnect();
      await Promise.all(ended);
    },
  };
}

function pool(count: number) {
  const scenarios = scenariosOf(SIZE, [USUAL_OPTION]);
  const own = createPool(() => spawnChild({ threads: count, engine: ENGINE }));
  return {
    run: () => own.run({ key: 'bench', scenarios, replicates: RUNS, partialEvery: null }).outcome,
    end: () => own.close(),
  };
}
