/** How well a series was forecast, against a forecast that nothing changes. */
import type { Forecast, Forecasts } from './observation.ts';

/** What a series comes to, for the figures counted on one basis. */
export type Score = {
  readonly series: string;
  readonly basis: string;
  /** Figures scored. */
  readonly points: number;
  /** Mean absolute error, in the unit of the series. */
  readonly model: number;
  readonly naive: number;
  /** Root of the mean squared error of the model. */
  readonly rootMeanSquare: number;
  /** 1 less the model’s error over the naive one: 1 is perfect, 0 no better, below 0 worse; null where the naive forecast is never wrong. */
  readonly skill: number | null;
  readonly verdict: Verdict;
  /** Figures within the published tolerance; null where none has been published. */
  readonly within: number | null;
};

export type Verdict = 'better than naive' | 'no better' | 'worse than naive';

/** A skill nearer to nought than this is not told from it. */
const NO_SKILL = 0.05;

/** The scores of a series, one for each basis it was counted on, in the order they come. */
export function scoresOf({ id, tolerance, forecasts }: Forecasts): readonly Score[] {
  const scored = forecasts.filter((forecast) => forecast.scored);
  return [...new Set(scored.map(({ basis }) => basis))].map((basis) => {
    const own = scored.filter((forecast) => forecast.basis === basis);
    const model = meanOf(own, (one) => Math.abs(one.model - one.observed));
    const naive = meanOf(own, (one) => Math.abs(one.naive - one.observed));
    const skill = naive === 0 ? null : 1 - model / naive;
    return {
      series: id,
      basis,
      points: own.length,
      model,
      naive,
      rootMeanSquare: Math.sqrt(meanOf(own, (one) => (one.model - one.observed) ** 2)),
      skill,
      verdict: verdictOn(skill, model),
      within:
        tolerance === undefined
          ? null
          : own.filter((one) => Math.abs(one.model - one.observed) <= tolerance).length,
    };
  });
}

function verdictOn(skill: number | null, error: number): Verdict {
  if (skill === null) return error === 0 ? 'no better' : 'worse than naive';
  if (skill > NO_SKILL) return 'better than naive';
  return skill < -NO_SKILL ? 'worse than naive' : 'no better';
}

/** The forecast furthest off among those scored on a basis; the first of them where several are. */
export function worstOf({ forecasts }: Forecasts, basis: string): Forecast | undefined {
  const own = forecasts.filter((forecast) => forecast.scored && forecast.basis === basis);
  return own.reduce<Forecast | undefined>(
    (worst, one) => (worst === undefined || offBy(one) > offBy(worst) ? one : worst),
    undefined,
  );
}

/** On which side of what was observed the model lies: always above, always below, or both. */
export function sideOf({ forecasts }: Forecasts, basis: string): 'above' | 'below' | 'both sides' {
  const own = forecasts.filter((forecast) => forecast.scored && forecast.basis === basis);
  if (own.every(({ model, observed }) => model > observed)) return 'above';
  return own.every(({ model, observed }) => model < observed) ? 'below' : 'both sides';
}

function offBy({ model, observed }: Forecast): number {
  return Math.abs(model - observed);
}

function meanOf(forecasts: readonly Forecast[], of: (forecast: Forecast) => number): number {
  return forecasts.reduce((sum, forecast) => sum + of(forecast), 0) / forecasts.length;
}
