import { afterEach, expect, test } from 'vitest';

import { hashOfNumbers } from '../../../core/numeric/bytes.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { summarise } from './all-at-once.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from '../model/sample-market.ts';

/** Whatever knows the time or the locale, is random, or may differ in its last digit from engine to engine. */
const FORBIDDEN: readonly (readonly [object, readonly string[]])[] = [
  [globalThis, ['Date', 'Intl', 'performance', 'crypto']],
  [
    Math,
    'random exp expm1 log log1p log2 log10 pow cbrt hypot sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh'.split(
      ' ',
    ),
  ],
  [Number.prototype, ['toLocaleString']],
  [String.prototype, ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']],
  [Array.prototype, ['toLocaleString']],
];

const restores: (() => void)[] = [];

afterEach(restore);

function restore(): void {
  while (restores.length > 0) restores.pop()!();
}

function poison(): void {
  for (const [owner, names] of FORBIDDEN) {
    for (const name of names) {
      const kept = Object.getOwnPropertyDescriptor(owner, name)!;
      restores.push(() => Object.defineProperty(owner, name, kept));
      Object.defineProperty(owner, name, { configurable: true, get: () => refused(name) });
    }
  }
}

function refused(name: string): never {
  throw new Error(`The engine used ${name}.`);
}

const asUsual = scenarioWith();
const scenarios = [asUsual, { ...asUsual, option: optionWith(...EVERY_LEVER) }];

function wholeRun(): string[] {
  const simulator = createSimulator(scenarios);
  const winners: Float64Array[] = [];
  const replicates = [0, 1, 2].map((replicate) => {
    const paths = simulator.run(replicate)!;
    winners.push(...simulator.winners);
    return paths;
  });
  const series = scenarios.map((_, position) => replicates.map((replicate) => replicate[position]!));
  const { scenarios: summaries, differences } = summarise({
    options: ['a', 'b'],
    months: 24,
    series,
    winners: [winners],
  });
  return [
    ...replicates.flat(),
    ...winners,
    ...[...summaries, ...differences].flatMap(({ bands, breakdown }) => [
      ...Object.values(bands),
      ...Object.values(breakdown),
    ]),
    ...differences.flatMap((one) => Object.values(one.winners)),
  ].map(hashOfNumbers);
}

test('preparing, running and summing up need no clock, locale, chance or inexact mathematics', () => {
  const free = wholeRun();
  poison();
  const poisoned = wholeRun();
  restore();
  expect(poisoned).toEqual(free);
});

test('the poison is real', () => {
  poison();
  const attempts = [() => Date.now(), () => Math.exp(1), () => Math.random(), () => (12).toLocaleString()];
  const messages = attempts.map((attempt) => {
    try {
      return String(attempt());
    } catch (error) {
      return (error as Error).message;
    }
  });
  restore();
  expect(messages).toEqual(
    ['Date', 'exp', 'random', 'toLocaleString'].map((name) => `The engine used ${name}.`),
  );
});
