import { assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { bridgeAnswer, bridgeOrder } from '../../../contract/schemas/questions/bridge.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Run } from '../../../core/experiment/run.ts';
import { bridgeProblems, bridgeStudy } from '../../../core/study/bridge.ts';
import type { BridgeAnswer, BridgeOrder, BridgeSplit } from '../../../core/study/bridge.ts';
import { playStudy } from '../../../core/study/study.ts';
import { GROUND, planted } from './planted-market.ts';

const ORDER: BridgeOrder = {
  from: { option: 'business-as-usual', future: 'central' },
  to: { option: 'plan', future: 'dear' },
  replicates: 20,
  indicators: ['council.spend.net'],
};

/** Spend of each option in each future, and how much of the luck of a run each corner has. */
type Corner = { readonly at: number; readonly luck: number };
type Corners = Readonly<Record<'af' | 'bf' | 'ag' | 'bg', Corner>>;

function bridged({ af, bf, ag, bg }: Corners, order: BridgeOrder = ORDER): BridgeAnswer {
  const play = planted(1, ({ option }, luck, { future }) => {
    const [first, second] = future === 'central' ? [af, bf] : [ag, bg];
    const { at, luck: part } = option === 'business-as-usual' ? first : second;
    return { 'council.spend.net': at + part * luck };
  });
  const answer = playStudy(bridgeStudy(GROUND, order), play);
  expect(bridgeOrder.parse(order)).toEqual(order);
  expect(bridgeAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  return answer;
}

function means(split: BridgeSplit): Readonly<Record<string, number>> {
  const { measure: _, ...estimates } = split;
  return Object.fromEntries(Object.entries(estimates).map(([name, { mean }]) => [name, mean]));
}

test('a change is what the option does alone, what the future does alone, and what they do only together', () => {
  const [split] = bridged({
    af: { at: 100, luck: 1 },
    bf: { at: 90, luck: 1 },
    ag: { at: 130, luck: 1 },
    bg: { at: 105, luck: 1 },
  }).splits;
  const { from, to, ...parts } = means(split!);
  for (const [part, expected] of Object.entries({
    change: 5,
    option: -10,
    future: 30,
    interaction: -15,
    optionLast: -25,
    futureLast: 15,
  }))
    expect(parts[part]).toBeCloseTo(expected, 10);
  expect(to! - from!).toBe(parts['change']);
});

function corner(at: number, luck: number): Corner {
  return { at, luck };
}

test('the split is made run by run: luck that all corners share moves none of its parts', () => {
  const [shared] = bridged({ af: corner(1, 9), bf: corner(2, 9), ag: corner(4, 9), bg: corner(9, 9) }).splits;
  expect(shared!.from.standardError).toBeGreaterThan(0.1);
  for (const part of [shared!.change, shared!.option, shared!.future, shared!.interaction])
    expect(part.standardError).toBeCloseTo(0, 12);
  const [own] = bridged({ af: corner(1, 0), bf: corner(2, 0), ag: corner(4, 0), bg: corner(9, 9) }).splits;
  expect(own!.option.standardError).toBe(0);
  expect(own!.interaction.standardError).toBeGreaterThan(0.1);
  expect(own!.interaction.interval!.low).toBeLessThan(own!.interaction.mean);
});

test('the parts add up to the last bit, whatever the figures', () => {
  const size = double({ min: -1e9, max: 1e9, noNaN: true });
  const short = { ...ORDER, replicates: 3 };
  assert(
    property(tuple(size, size, size, size), tuple(size, size, size, size), (at, luck) => {
      const [af, bf, ag, bg] = at.map((value, i) => ({ at: value, luck: luck[i]! }));
      const { from, to, change, option, future, interaction, optionLast, futureLast } = means(
        bridged({ af: af!, bf: bf!, ag: ag!, bg: bg! }, short).splits[0]!,
      );
      expect(option! + future! + interaction!).toBe(change);
      expect(interaction! + option! + future!).toBe(change);
      expect(option! + futureLast!).toBe(change);
      expect(future! + optionLast!).toBe(change);
      expect(from! + change!).toBe(to);
    }),
    { numRuns: 40 },
  );
});

test('every round has each run in both futures, so that what is told early is split as well', () => {
  const study = bridgeStudy(GROUND, { ...ORDER, replicates: 40 });
  const play = planted(1, () => ({}));
  const sizes: number[] = [];
  const told: (number | null)[] = [];
  for (let step = study.next(); step.done !== true;) {
    const { runs, soFar } = step.value;
    sizes.push(runs.length);
    told.push(soFar?.lives ?? null);
    step = study.next(runs.map(play));
  }
  expect([sizes, told]).toEqual([
    [32, 32, 16],
    [null, 16, 32],
  ]);
});

test('a run that is refused in a corner counts in none, and is told with the reason', () => {
  const play = planted(1, () => ({ 'council.spend.net': 1 }));
  const refusing = (run: Run) =>
    run.world.future === 'dear' && run.replicate % 4 === 0 ? { refused: 'No room.' } : play(run);
  const answer = playStudy(bridgeStudy(GROUND, ORDER), refusing);
  expect([answer.lives, answer.refused]).toEqual([15, { lives: 5, reason: 'No room.' }]);
  expect(answer.splits[0]!.change.replicates).toBe(15);
  const none = playStudy(bridgeStudy(GROUND, ORDER), () => ({ refused: 'Never.' }));
  expect(none).toMatchObject({ lives: 0, splits: [], refused: { lives: 20, reason: 'Never.' } });
});

test('one run has a split and no interval', () => {
  const same = corner(1, 0);
  const [split] = bridged({ af: same, bf: same, ag: same, bg: same }, { ...ORDER, replicates: 1 }).splits;
  expect(split!.change).toEqual({ mean: 0, standardError: 0, interval: null, replicates: 1 });
});

test.each<[string, Partial<BridgeOrder>, string]>([
  ['an unknown option', { to: { option: 'plam', future: 'dear' } }, 'to.option'],
  ['an unknown future', { from: { option: 'plan', future: 'deer' } }, 'from.future'],
  ['a scenario against itself', { to: ORDER.from }, 'to'],
  ['no indicator', { indicators: [] }, 'indicators'],
  ['an indicator twice', { indicators: ['mix.gap', 'mix.gap'] }, 'indicators[1]'],
  ['an unknown indicator', { indicators: ['mix.gaps' as MarketMeasure] }, 'indicators[0]'],
  ['no run', { replicates: 0 }, 'replicates'],
  ['a million runs', { replicates: 1_000_000 }, 'replicates'],
])('%s is a problem with its path', (_, wrong, path) => {
  expect(bridgeProblems(GROUND, { ...ORDER, ...wrong }).map((problem) => problem.path)).toContain(path);
  expect(bridgeProblems(GROUND, ORDER)).toEqual([]);
});
