import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newUser, runWell, startHost, usageOf } from '../child.ts';
import type { Ended } from '../child.ts';
import { rangeText, ratioText, timeText } from '../figures.ts';
import { spreadOf } from '../measure.ts';
import { row } from '../row.ts';
import type { Row, Section } from '../row.ts';

const COMMAND = 'host/cli/care-market.mjs';
const NOTHING = 'tools/bench/children/nothing.mjs';
const VERBS = ['--help', 'places', 'options'];
const STARTS = 15;
const FIRST_STARTS = 3;
const HOST_STARTS = 5;
const AIM = '400 ms';

type Started = { readonly ratio: number; readonly processorMs: number; readonly untilMs: number };

export const start: Section = {
  name: 'start',
  title: 'processor time to start, against bare Node that does nothing',
  async measure(tell) {
    const user = newUser();
    try {
      for (const verb of VERBS) {
        await runWell(COMMAND, [verb], user.env);
        const starts = await repeated(STARTS, () => besideBare(() => commandStarted(verb, user.env)));
        tell(told(`care-market ${verb}`, starts, { until: 'first output', aim: AIM }));
      }
      const first = await repeated(FIRST_STARTS, () => besideBare(firstStart));
      tell(told('care-market options, for the first time ever', first, { until: 'first output', aim: '' }));
      // What has to be built is built, and what can be kept is kept, before any start is timed.
      await hostStarted(user.env);
      const hosts = await repeated(HOST_STARTS, () => besideBare(() => hostStarted(user.env)));
      tell(
        told('npm start until its address answers, no window opened', hosts, { until: 'answer', aim: '' }),
      );
    } finally {
      user.remove();
    }
  },
};

async function commandStarted(verb: string, env: Parameters<typeof runWell>[2]) {
  const { processorMs, firstOutputMs }: Ended = await runWell(COMMAND, [verb], env);
  return { processorMs, untilMs: firstOutputMs ?? Number.NaN };
}

async function firstStart() {
  const user = newUser();
  try {
    return await commandStarted('options', user.env);
  } finally {
    user.remove();
  }
}

/** Starts the host and lets it go once it has answered. */
async function hostStarted(env: Parameters<typeof startHost>[0]) {
  const began = performance.now();
  const child = startHost(env);
  const ended = once(child, 'exit');
  try {
    const answer = await fetch(await addressOf(child), { redirect: 'manual' });
    await answer.arrayBuffer();
    const untilMs = performance.now() - began;
    return { processorMs: (await usageOf(child)).processorMs, untilMs };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\S+\?start=\S+/.exec(said)?.[0];
        if (address !== undefined) resolve(address);
      });
    child.once('exit', () => reject(new Error(`The host ended before it answered. ${said}`)));
  });
}

async function besideBare(measure: () => Promise<Omit<Started, 'ratio'>>): Promise<Started> {
  const bare = await runWell(NOTHING);
  const own = await measure();
  return { ...own, ratio: own.processorMs / bare.processorMs };
}

async function repeated<T>(count: number, measure: () => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let nth = 0; nth < count; nth++) found.push(await measure());
  return found;
}

function told(
  what: string,
  starts: readonly Started[],
  { until, aim }: { readonly until: string; readonly aim: string },
): Row {
  const ratio = spreadOf(starts.map((each) => each.ratio));
  const [processor, first] = [
    spreadOf(starts.map(({ processorMs }) => processorMs)),
    spreadOf(starts.map(({ untilMs }) => untilMs)),
  ];
  return row(what, {
    figure: ratioText(ratio.middle),
    range: rangeText(ratio),
    scale: `${timeText(processor.middle)} of processor time (${rangeText(processor, timeText)}), ${timeText(first.middle)} on the clock to its ${until}; ${starts.length} starts`,
    aim,
  });
}
