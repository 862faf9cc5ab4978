import { INDICATORS } from '../../core/model/indicators.ts';
import type { Aggregation, IndicatorId } from '../../core/model/indicators.ts';

/** The indicators a terminal shows; the JSON has them all. */
export const SHOWN: readonly IndicatorId[] = [
  'council.spend.gross',
  'council.spend.net',
  'council.block.unused',
  'people.payments',
  'people.supported',
  'mix.block',
  'mix.direct-payment',
  'mix.isf',
  'mix.any-direct-payment',
  'mix.gap',
  'choice.labelled',
  'choice.genuine',
  'choice.control',
  'care.need.met',
  'care.waiting',
  'care.refused',
  'providers.standing',
  'providers.closed.insolvent',
  'providers.closed.voluntary',
  'providers.closed.other',
  'providers.merged',
  'providers.handed-back',
  'providers.people-lost',
  'providers.entered',
  'providers.margin',
  'providers.price.individual',
  'providers.vacancy',
  'providers.hours-at-risk',
];

/** How the months became one figure; what is added up needs no saying. */
const HOW: Readonly<Record<Aggregation, string>> = {
  sum: '',
  last: ', at end',
  mean: ', mean',
  ratio: ', overall',
};

/** What an indicator is called over the whole horizon. */
export function labelOf(id: IndicatorId): string {
  const { label, aggregation } = INDICATORS[id];
  return label + HOW[aggregation];
}
