/** How far apart visits are in a place, and how long gaps between them are. Source: evidence cost.travel.share, cost.visit.mean. */
import type { Gaps, Terrain } from '../../costing/rounds.ts';

export const ROUND_PARAMETERS = [
  'cost.visit.mean',
  'cost.travel.fixed',
  'cost.travel.most',
  'cost.waiting.part',
  'cost.waiting.chosen',
  'cost.waiting.pooled',
] as const;

type Parameters = { readonly [P in (typeof ROUND_PARAMETERS)[number]]: number };
type Place = { readonly travelShare: number };

/** Travel without waiting that an hour with people takes in the place at the start, in hours. */
export function usualTravel(place: Place, parameters: Pick<Parameters, 'cost.waiting.part'>): number {
  return place.travelShare * (1 - parameters['cost.waiting.part']);
}

/** Where travel grows with the square root of visits by some scale. */
export function terrainOf(place: Place, parameters: Parameters, scale: number): Terrain {
  const usual = usualTravel(place, parameters);
  return {
    scale,
    fixed: parameters['cost.travel.fixed'] * usual,
    visit: parameters['cost.visit.mean'],
    most: parameters['cost.travel.most'] * usual,
  };
}

/** Time between visits in a place, as shares of time with people. */
export function gapsOf(place: Place, parameters: Parameters): Gaps {
  return {
    usual: place.travelShare * parameters['cost.waiting.part'],
    chosen: parameters['cost.waiting.chosen'],
    pooled: parameters['cost.waiting.pooled'],
  };
}
