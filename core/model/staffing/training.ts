/** Training is bought for work that can be seen coming; skill and quality follow it. Source: S1; evidence sf.training. */
import { HIGHEST_RATING } from '../vocabulary.ts';

export const TRAINING_PARAMETERS = [
  'training.least',
  'training.horizon.least',
  'training.horizon.full',
] as const;

type Parameters = { readonly [P in (typeof TRAINING_PARAMETERS)[number]]: number };

/**
 * Part of the training its staff should have that a provider buys, from 0 to 1.
 * @param security months ahead that its revenue can be relied on.
 */
export function trainingFor(security: number, parameters: Parameters): number {
  const {
    'training.least': least,
    'training.horizon.least': from,
    'training.horizon.full': full,
  } = parameters;
  const within = Math.min(1, Math.max(0, (security - from) / (full - from)));
  return least + (1 - least) * within;
}

/**
 * The same with a share of its cost met by the council.
 * @param brings part of the training left out that a full subsidy brings back.
 */
export function subsidised(training: number, share: number, brings: number): number {
  return training + (1 - training) * share * brings;
}

/** Skill a month later: it follows the training bought over so many months. */
export function nextSkill(skill: number, training: number, lag: number): number {
  return skill + (training - skill) / lag;
}

/** The quality with all the training there is of a provider whose staff of a skill give some quality. */
export function baseQualityOf(quality: number, skill: number, effect: number): number {
  return quality + effect * (1 - skill);
}

/** The quality staff of a skill give, in rating steps. */
export function qualityWith(skill: number, baseQuality: number, effect: number): number {
  return Math.min(HIGHEST_RATING, Math.max(0, baseQuality + effect * (skill - 1)));
}
