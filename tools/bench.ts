/**
 * `npm run bench`: what the engine costs, as ratios of work timed in turn within this one run.
 * Absolute times belong to the machine and are printed only to show the scale.
 */
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createSimulator } from '../core/index.ts';
import { createPool } from '../host/pool/pool.ts';
import { spawnChild } from '../host/pool/spawn-child.ts';
import { createLite } from './bench/care-market-lite/lite.ts';
import { compileReference } from './bench/care-market-lite/reference.ts';
import { median, pairedRatio } from './bench/measure.ts';
import type { PairedRatio } from './bench/measure.ts';
import { stepShares } from './bench/step-shares.ts';
import { personMonths, scenariosOf } from './bench/workload.ts';
import type { Size } from './bench/workload.ts';

const BASE: Size = { people: 5_000, providers: 60, months: 120 };
const PAIRS = 7;
const THREAD_REPLICATES = 8;
/** Steps that take less than this part of a month are told together. */
const SMALLEST_TOLD = 0.02;
const ENGINE = fileURLToPath(new URL('../host/pool/core-engine.ts', import.meta.url));

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} processors.`);
console.log(`Base: ${describe(BASE)}, one option, and its spin-up. Medians of ${PAIRS} pairs.\n`);

const checked = onePath(BASE, true);
report(
  'null control: the checked path against itself',
  await pairedRatio(checked, onePath(BASE, true), PAIRS),
);
report('every month checked, against no check', await pairedRatio(checked, onePath(BASE, false), PAIRS));
await reportLite();
reportSteps();
await reportThreads();
await reportGrowth('people and providers together', (factor) => ({
  ...BASE,
  people: (BASE.people / 10) * factor,
  providers: Math.min(500, (BASE.providers / 10) * factor),
}));
await reportGrowth('people only', (factor) => ({ ...BASE, people: (BASE.people / 10) * factor }));

/** Work that runs one replicate; the simulator is made once and reused, as in a worker. */
function onePath(size: Size, checkEveryMonth: boolean): () => void {
  const simulator = createSimulator(scenariosOf(size, ['business-as-usual']), { checkEveryMonth });
  return () => void simulator.run(0);
}

/** The workload that other frameworks ran too: on this kernel beside plain C, and the whole model beside it. */
async function reportLite(): Promise<void> {
  const lite = createLite(BASE);
  const perPersonMonth = personMonths(BASE) / (BASE.people * BASE.months);
  const { ratio, lowest, highest, ...rest } = await pairedRatio(checked, () => lite(1), PAIRS);
  report('a person-month of the whole model, against one of care-market-lite', {
    ...rest,
    ratio: ratio / perPersonMonth,
    lowest: lowest / perPersonMonth,
    highest: highest / perPersonMonth,
  });
  const reference = compileReference();
  if (reference === null) return console.log('        (no C compiler here to set care-market-lite beside)');
  const pairs = Array.from({ length: PAIRS }, () => {
    const [inC] = reference.times(1);
    return { inC: inC!, onKernel: processorMs(() => lite(1)) };
  });
  const ratios = pairs.map(({ inC, onKernel }) => onKernel / inC);
  report('care-market-lite on this kernel, against plain C (processor time)', {
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    pairs: PAIRS,
    workMs: median(pairs.map(({ onKernel }) => onKernel)),
    baselineMs: median(pairs.map(({ inC }) => inC)),
  });
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The steps' parts of a month's time, those that go over people marked; the smallest together. */
function reportSteps(): void {
  const [scenario] = scenariosOf(BASE, ['business-as-usual']);
  const shares = stepShares(scenario!);
  const people = shares.reduce((sum, { share, isOfPeople }) => (isOfPeople ? sum + share : sum), 0);
  console.log(`${percent(people)}  of a month's time goes to steps that go over people:`);
  const told = shares.filter(({ share }) => share >= SMALLEST_TOLD);
  for (const { name, share, isOfPeople } of told) {
    console.log(
      `${''.padEnd(6)}  ${percent(share)}  ${name}${isOfPeople ? '' : ' (providers and the council)'}`,
    );
  }
  const rest = shares.filter(({ share }) => share < SMALLEST_TOLD);
  const left = rest.reduce((sum, { share }) => sum + share, 0);
  console.log(`${''.padEnd(6)}  ${percent(left)}  ${rest.length} other steps\n`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`.padStart(6);
}

async function reportThreads(): Promise<void> {
  const scenarios = scenariosOf(BASE, ['business-as-usual']);
  const pools = [1, 2].map((threads) => createPool(() => spawnChild({ threads, engine: ENGINE })));
  const [one, two] = pools.map(
    (pool) => () =>
      pool.run({ key: 'bench', scenarios, replicates: THREAD_REPLICATES, partialEvery: null }).outcome,
  );
  const { ratio, ...rest } = await pairedRatio(one!, two!, 5);
  report(`${THREAD_REPLICATES} replicates on one thread, against two`, { ratio, ...rest });
  await Promise.all(pools.map((pool) => pool.close()));
}

/** Cost of a person-month at x 1, x 10 and x 100, against x 10. */
async function reportGrowth(what: string, sized: (factor: number) => Size): Promise<void> {
  const base = onePath(sized(10), true);
  for (const factor of [1, 100]) {
    const size = sized(factor);
    // A small market is run as often as makes its work comparable, so that the clock can see it.
    const times = factor === 1 ? 10 : 1;
    const path = onePath(size, true);
    const measured = await pairedRatio(
      () => {
        for (let n = 0; n < times; n++) path();
      },
      base,
      factor === 100 ? 3 : PAIRS,
    );
    const scale = (personMonths(size) * times) / personMonths(sized(10));
    report(`a person-month, ${what} x ${factor} against x 10 (${describe(size)})`, {
      ...measured,
      ratio: measured.ratio / scale,
      lowest: measured.lowest / scale,
      highest: measured.highest / scale,
    });
  }
  const { baselineMs } = await pairedRatio(base, base, 3);
  const rate = personMonths(sized(10)) / baselineMs / 1_000;
  console.log(`${''.padEnd(6)}  (${rate.toFixed(1)} million person-months a second at x 10 in this run)\n`);
}

function report(what: string, { ratio, lowest, highest, pairs, workMs, baselineMs }: PairedRatio): void {
  const span = `${lowest.toFixed(2)} to ${highest.toFixed(2)}`;
  const times = `${workMs.toFixed(0)} ms against ${baselineMs.toFixed(0)} ms`;
  console.log(
    `${ratio.toFixed(2).padStart(6)}  ${what}\n${''.padEnd(6)}  (${span} over ${pairs} pairs; ${times})`,
  );
}

function describe({ people, providers, months }: Size): string {
  return `${people.toLocaleString('en-GB')} people, ${providers} providers, ${months} months`;
}
