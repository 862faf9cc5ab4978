import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';

/** How a comparison decides when nobody says otherwise. */
export const USUAL = {
  /** How likely a limit has to be kept. */
  probability: 0.9,
  /** The part of the level that is worth telling. */
  part: 0.01,
  confidence: USUAL_CONFIDENCE,
  /** Replicates after which no more are made. */
  most: 512,
} as const;

/** How sure answers may be asked to be: beyond it the far ends of the distributions are guesses. */
export const CONFIDENCE_RANGE = { min: 0.8, max: 0.99 } as const;
