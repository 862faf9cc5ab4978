/** Makes a supplier of community support: what it is, where it works, what it asks and how large it is. */
import { logNormalFrom } from '../../random/distributions.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';

export const SUPPORTER_PARAMETERS = [
  'support.charity.share',
  'support.price.spread',
  'support.size.spread',
  'support.coverage',
] as const;

type MakingMonth = Pick<MonthOf<(typeof SUPPORTER_PARAMETERS)[number], never>, 'parameters' | 'place'>;

/** Which of a supplier's attributes a draw decides; localities follow from the last. */
const DRAW = { charity: 0, price: 1, size: 2, home: 3, coverage: 16 } as const;

/**
 * Writes a new supplier into a row: its row is its identity. Price, staff and bookings are set by whoever calls.
 * @returns its size: 1 for the usual one.
 */
export function makeSupporter(
  supporters: Tables['supporters'],
  row: number,
  luck: Luck,
  { parameters, place }: MakingMonth,
): number {
  const draw = (sub: number) => uniform(luck, STREAMS['supporter-make'], row, sub);
  supporters.identity[row] = row;
  supporters.charity[row] = draw(DRAW.charity) < parameters['support.charity.share'] ? 1 : 0;
  supporters.priceRatio[row] = logNormalFrom(draw(DRAW.price), 1, parameters['support.price.spread']);

  let bits = 1 << Math.floor(draw(DRAW.home) * place.localities);
  for (let locality = 0; locality < place.localities; locality++) {
    if (draw(DRAW.coverage + locality) < parameters['support.coverage']) bits |= 1 << locality;
  }
  supporters.coverage[row] = bits;
  return logNormalFrom(draw(DRAW.size), 1, parameters['support.size.spread']);
}
