/** A tiny engine for tests of the pool. The name of the place says how it behaves. */
import { existsSync, writeFileSync } from 'node:fs';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { categoryCount } from '../../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../../core/model/recording/measures.ts';
import type { Bands, Spread } from '../../../core/run/result.ts';
import type { Place } from '../../../core/scenario/place.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import type { Engine } from '../../../host/pool/engine.ts';

/** The option with this id makes the summing up fail. */
const CANNOT_BE_SUMMED_UP = 'cannot be summed up';

export const createSimulator: Engine['createSimulator'] = (scenarios) => {
  const behaviour = scenarios[0]!.place.name;
  if (behaviour === 'cannot be prepared') throw new Error('The place has no people.');
  let accounts = 12;
  return {
    run(replicate, shouldStop = () => false) {
      if (behaviour === 'uneven' && replicate === 5) accounts = 24;
      return run(scenarios, replicate, shouldStop);
    },
    get accounts() {
      return accounts;
    },
    get winners() {
      return scenarios.slice(1).map(() => Float64Array.of(0));
    },
  };
};

export const createAccumulator: Engine['createAccumulator'] = ({ options }) => {
  const sums: Float64Array[] = options.map(() => new Float64Array());
  let replicates = 0;
  return {
    add: ({ paths }) => {
      replicates++;
      paths.forEach((path, option) => {
        sums[option] = orderSensitive(sums[option]!, path, replicates);
      });
    },
    summary: () => {
      if (options.includes(CANNOT_BE_SUMMED_UP)) throw new Error('The sums do not add up.');
      const scenarios = options.map((option, i) => ({
        option,
        bands: bandsOf(sums[i]!),
        headlines: [],
        years: bandsOf(new Float64Array(INDICATOR_IDS.length)),
        breakdown: NOTHING,
      }));
      return { scenarios, differences: [], quantileError: null };
    },
    get replicates() {
      return replicates;
    },
    bytes: 0,
  };
};

function run(
  scenarios: readonly Scenario[],
  replicate: number,
  shouldStop: () => boolean,
): Float64Array[] | null {
  const { place, months, seed } = scenarios[0]!;
  fail(place, replicate);
  if (place.name === 'endless') {
    while (!shouldStop()) pause(1);
    return null;
  }
  if (place.name === 'uneven') pause(((replicate * 7) % 5) * 4);
  if (place.name === 'slow') pause(20);
  const cells = INDICATOR_IDS.length * months;
  return scenarios.map((_, option) =>
    Float64Array.from({ length: cells }, (_cell, cell) =>
      Math.sin(seed + option * 31 + replicate * 17 + cell),
    ),
  );
}

/** Fails as the name of the place says; only once where its summary is the path of a file that is not there yet. */
function fail({ name, summary }: Place, replicate: number): void {
  const fault = FAULTS[name];
  if (fault === undefined || (replicate !== 3 && name !== 'kills the process')) return;
  if (summary !== '' && existsSync(summary)) return;
  if (summary !== '') writeFileSync(summary, '');
  fault();
}

const FAULTS: Readonly<Record<string, () => void>> = {
  throws: () => {
    throw new Error('Replicate 3 does not balance.');
  },
  'refuses what it was asked': () => {
    throw new InvalidInput([{ path: 'months', expected: 'fewer', found: '6', remedy: 'Ask for fewer.' }]);
  },
  'kills the thread': () => process.exit(7),
  'kills the process': () => process.kill(process.pid, 'SIGKILL'),
  'steps outside its memory': () => process.kill(process.pid, 'SIGSEGV'),
  'runs out of memory': () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => at / 3));
  },
  hangs: () => pause(HOUR),
};

const HOUR = 3_600_000;

/** As many figures as a result of a place with one locality has. */
const NONE = new Float64Array(categoryCount(1) * MEASURE_IDS.length);
const NOTHING: Spread = { mean: NONE, standardError: NONE, p5: NONE, p50: NONE, p95: NONE };

/** Adding in another order gives other bits, so that equal bytes mean equal order: of the first of some thousands too. */
function orderSensitive(sum: Float64Array, path: Float64Array, times: number): Float64Array {
  return path.map((value, i) => (sum[i] ?? 0) * 0.999 + value * times);
}

function bandsOf(mean: Float64Array): Bands {
  return { mean, standardError: mean, p5: mean, p25: mean, p50: mean, p75: mean, p95: mean };
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Runs of a study: the first figure tells the replicate, the second how many runs this sampler has made. */
export const createSampler: Engine['createSampler'] = ({ place }) => {
  let made = 0;
  return {
    play({ replicate, decisions }, shouldStop = () => false) {
      fail(place, replicate);
      if (place.name === 'refuses' && replicate === 3) return { refused: 'There is no such world.' };
      if (place.name === 'endless' && replicate > 1) {
        while (!shouldStop()) pause(1);
        return null;
      }
      if (place.name === 'uneven') pause(((replicate * 7) % 5) * 4);
      made++;
      return { outcomes: decisions.map(() => Float64Array.of(replicate, made)) };
    },
  };
};
