import { meanOf } from '../../statistics/interval.ts';
import { cautiousInterval } from '../../statistics/sequential/cautious-interval.ts';
import { momentsOf } from '../../statistics/sequential/moments.ts';
import { confidenceOfEach } from '../looks.ts';

/** What the elementary effects of one parameter on one figure say, in units of the figure over the whole range of the parameter. */
export type ParameterEffect = {
  readonly parameter: string;
  /** Mean effect: which way the figure goes, where it goes one way. */
  readonly mu: number;
  /** Mean size of the effect, of Campolongo, Cariboni and Saltelli (2007): what parameters are ranked by. */
  readonly muStar: number;
  /** Monte Carlo standard error of the mean size, over trajectories. */
  readonly standardError: number;
  /** Spread of the effect over the other parameters, and over luck: large where it is not straight or hangs on them. */
  readonly sigma: number;
  /** From 1, the largest mean size first. */
  readonly rank: number;
  /**
   * Whether the mean effect is told from nothing, with the usual confidence for all parameters of the figure together. An effect
   * that goes both ways over the ranges may matter and yet not be told from luck.
   */
  readonly beyondLuck: boolean;
};

/** The effects of all parameters, the strongest first. Each has as many effects as there were trajectories, at least two. */
export function strengths(
  parameters: readonly string[],
  effects: readonly Float64Array[],
): readonly ParameterEffect[] {
  const confidence = confidenceOfEach(parameters.length);
  return parameters
    .map((parameter, at) =>
      strengthOf(
        parameter,
        Float64Array.from(effects, (each) => each[at]),
        confidence,
      ),
    )
    .toSorted((a, b) => b.muStar - a.muStar || (a.parameter < b.parameter ? -1 : 1))
    .map((effect, before) => ({ ...effect, rank: before + 1 }));
}

function strengthOf(
  parameter: string,
  sample: Float64Array,
  confidence: number,
): Omit<ParameterEffect, 'rank'> {
  const signed = momentsOf(sample);
  // Effects are lopsided where a parameter matters in some runs only: Student's t alone would name one by luck far too often.
  const { low, high } = cautiousInterval(signed, confidence);
  const sizes = meanOf(sample.map(Math.abs));
  return {
    parameter,
    mu: signed.mean,
    muStar: sizes.mean,
    standardError: sizes.standardError,
    sigma: signed.deviation,
    beyondLuck: low > 0 || high < 0,
  };
}
