import type { PlaceField } from '../../core/scenario/place.ts';
import { TRAVEL } from './assumptions.ts';
import type { National } from './national.ts';
import { percent, round, text } from './tables.ts';
import type { Row, Tables } from './tables.ts';
import { travelPayOf } from './travel-pay.ts';

/**
 * Travel and waiting for an hour with people: the national figure, moved by what providers returned to the council where that is
 * published. What other councils of its type returned moves it not: the types differ less than the councils within them.
 */
export function travelField(row: Row, tables: Tables, { medianTravelPay2022 }: National): PlaceField {
  const own = travelPayOf(text(row, 'code'), tables);
  if (own === undefined) {
    return { value: TRAVEL.national, basis: 'assumed', source: TRAVEL.source, note: TRAVEL.note };
  }
  const index = 1 + TRAVEL.takenOver * (own / medianTravelPay2022 - 1);
  return {
    value: round(TRAVEL.national * index, 3),
    basis: 'derived',
    source: `${TRAVEL.source}; council’s cost of care report 2022`,
    note: `The national ${TRAVEL.national} times ${round(index, 3)}: scaled by the pay for travel that its providers returned (${percent(own)} of pay for care) over the middle council’s (${percent(medianTravelPay2022)}), half of the distance taken over.`,
  };
}
