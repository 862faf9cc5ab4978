/** Two options with a known difference: where the lead passes from one to the other is made up. */
import { uncertainParameters } from '../../../core/experiment/parameters-of-the-market.ts';
import type { World } from '../../../core/experiment/world.ts';
import { playStudy } from '../../../core/study/study.ts';
import { switchingStudy } from '../../../core/study/switching.ts';
import type { SwitchingAnswer, SwitchingOrder } from '../../../core/study/switching.ts';
import { EVERY_OTHER_RULE } from '../../../core/study/switching/order.ts';
import { GROUND, planted } from './planted-market.ts';

export const UNCERTAIN = uncertainParameters(GROUND.parameters, GROUND).map(({ id }) => id);
/** In alphabetical order, so that being told nearest first is something else. */
export const [IDLE = '', FAR = '', NEVER = '', NEAR = ''] = UNCERTAIN;

export const ORDER: SwitchingOrder = {
  option: 'plan',
  against: 'business-as-usual',
  future: 'central',
  indicator: 'council.spend.net',
  better: 'lower',
  parameters: [NEAR, FAR, NEVER, IDLE],
  futures: ['central', 'dear', 'calm'],
  rules: EVERY_OTHER_RULE,
  step: 0.02,
  most: 64,
};

export function positionOf(world: World, parameter: string): number {
  return world.positions.find((position) => position.parameter === parameter)?.at ?? 0.5;
}

export type Difference = (world: World, luck: number) => number;

/** The plan saves ten, and is dearer the higher NEAR is, cheaper the higher FAR. */
export const sloping: Difference = (world, luck) =>
  -10 +
  40 * (positionOf(world, NEAR) - 0.5) -
  25 * (positionOf(world, FAR) - 0.5) +
  5 * (positionOf(world, NEVER) - 0.5) +
  (world.future === 'dear' ? 30 : 0) +
  (world.structure['choice-rule'] === 'nearest' ? 30 : 0) +
  4 * (luck - 0.5);

export function answered(
  difference: Difference,
  order: Partial<SwitchingOrder> = {},
  seed = 3,
): SwitchingAnswer {
  const play = planted(seed, ({ option }, luck, world) => ({
    'council.spend.net': 1000 * luck + (option === 'plan' ? difference(world, luck) : 0),
  }));
  return playStudy(switchingStudy(GROUND, { ...ORDER, ...order }), play);
}
