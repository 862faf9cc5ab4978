import type { MorrisAnswer, MorrisOrder } from '../../../../core/study/morris.ts';
import { morrisStudy } from '../../../../core/study/morris.ts';
import type { SobolAnswer, SobolOrder } from '../../../../core/study/sobol.ts';
import { sobolStudy } from '../../../../core/study/sobol.ts';
import { playStudy } from '../../../../core/study/study.ts';
import { AGAINST, FUTURE, functionMarket, groundWith, OPTION } from './function-market.ts';

const MEASURE = 'council.spend.net';
const ASKED = { option: OPTION, against: AGAINST, future: FUTURE, measures: [MEASURE] };
const STRONG = 'stream.equipment-and-adaptations.share.65plus';
const WEAK = 'choice.inertia';

/** Two parameters that matter, one with the longest of names, in a market that refuses a few worlds. */
const play = functionMarket(MEASURE, (_, replicate, of) =>
  replicate === 1 ? NaN : -2_345_678 * of(STRONG) + 12_345 * of(WEAK) * of(STRONG) + (replicate % 5) * 1000,
);

export const morrisOrder: MorrisOrder = {
  ...ASKED,
  parameters: [STRONG, WEAK, 'labour.stay'],
  trajectories: 6,
  levels: 4,
};

export const sobolOrder: SobolOrder = {
  ...ASKED,
  parameters: { first: 2, trajectories: 4, levels: 4 },
  rows: 16,
  resamples: 100,
};

export const morrisAnswer: MorrisAnswer = playStudy(morrisStudy(groundWith(), morrisOrder), play);

/** With a screening of every parameter before it. */
export const sobolAnswer: SobolAnswer = playStudy(sobolStudy(groundWith(), sobolOrder), play);
