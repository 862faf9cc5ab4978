/** A lever with known answers: in how many runs the limits are kept at each value is made up. */
import type { Decision } from '../../../core/experiment/decision.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import { solveStudy } from '../../../core/study/solve.ts';
import type { SolveAnswer, SolveOrder } from '../../../core/study/solve.ts';
import { playStudy } from '../../../core/study/study.ts';
import { GROUND, planted } from './planted-market.ts';

export const ORDER: SolveOrder = {
  option: 'plan',
  future: 'central',
  lever: 'framework.size',
  wanted: 'smallest',
  between: { low: 0.1, high: 0.9 },
  step: 0.01,
  limits: [{ measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 }],
  confidence: 0.9,
  most: 512,
};

/** Pounds for all of the lever. */
export const COST = 1_000_000;

export function valueOf({ changes }: Decision): number {
  return Number(changes[0]?.value ?? 0);
}

/** A market in which all limits are kept with a known chance at each value, and each hundredth of the lever costs £10,000. */
export function marketOf(chanceAt: (value: number) => number, seed = 1): (run: Run) => Played {
  return planted(seed, (decision, luck) => ({
    'providers.exit-rate': luck < chanceAt(valueOf(decision)) ? 0.04 : 0.06,
    'council.spend.net': COST * valueOf(decision) + luck,
  }));
}

export function solved(
  chanceAt: (value: number) => number,
  order: Partial<SolveOrder> = {},
  seed = 1,
): SolveAnswer {
  return playStudy(solveStudy(GROUND, { ...ORDER, ...order }), marketOf(chanceAt, seed));
}

/** Half of all runs below 0.37 and nearly all from there on. */
export const steep = (value: number): number => (value >= 0.37 ? 0.99 : 0.5);

const refusedBelow = (value: number): SolveAnswer => {
  const play = marketOf(() => 1);
  return playStudy(solveStudy(GROUND, ORDER), (run) =>
    valueOf(run.decisions[0]!) < value ? { refused: 'Too small.' } : play(run),
  );
};

/** A search of each way to end. */
export const ENDED = {
  found: solved(steep),
  'too noisy': solved((value) => 0.8 + 0.2 * value),
  impossible: solved((value) => value / 2),
  'already kept': solved(() => 1),
  'not one-directional': solved((value) => (value < 0.2 || value >= 0.61 ? 1 : 0.1)),
  'not one-directional, the other way round': solved((value) => (value < 0.5 ? 1 : 0)),
  'refused below': refusedBelow(0.25),
  'refused throughout': refusedBelow(1),
} as const;
