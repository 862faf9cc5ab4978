/**
 * Equation calibrated-pulls: the pulls under which everyone, reviewed or new, would come to the mix as it stands.
 * It happens before the first reported month when people will at some time be left to choose for themselves.
 */
import {
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
  CELLS,
} from '../../../core/scenario/arrangement.ts';
import { arrangementOf } from './arrangement.ts';
import { chooserOf } from './chooser.ts';
import { firstRowOf, fitPulls } from './nested-logit.ts';
import { offerOfMonth } from './offer.ts';
import { weightsOf } from './worth.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, ONE, ZERO } from '../number.ts';
import { GROUPS } from './mix.ts';
import type { ByCell } from './mix.ts';
import { councilPeople } from '../steps/choose-deployment.ts';

const TOLERANCE = dec('0.001');
const MOST_ROUNDS = 1000;

/** Arrangements that nobody may be in yet, and the one each is likened to. */
const LIKENED = new Map([
  [CELL_PREFERRED_LIST, CELL_FRAMEWORK],
  [CELL_IN_HOUSE, CELL_FRAMEWORK],
  [CELL_ISF, CELL_DIRECT_PAYMENT],
  [CELL_MIXED, CELL_DIRECT_PAYMENT],
  [CELL_POOLED, CELL_DIRECT_PAYMENT],
]);

/** Fills constants.calibrated, by the figures and luck of the month before the first reported one. */
export function calibrateTakeUp(market: Market, month: Month): void {
  const offer = { ...offerOfMonth(market, month), isSupplied: () => true };
  const reserve = month.parameter('choice.novelty').div(month.parameter('choice.nest')).exp();
  for (const group of GROUPS) {
    const people = councilPeople(market, group);
    if (people.length === 0) continue;
    const mix = CELLS.map((_, cell) =>
      dec(people.filter((person) => arrangementOf(person) === cell).length).div(people.length),
    );
    const choosers = people.map((person) => chooserOf(market, month, person));
    for (const kind of [0, 1] as const) {
      const fitted = fitPulls(month, {
        people: choosers.map((chooser) => weightsOf(month, offer, chooser, kind)),
        wanted: mix,
        instead: CELLS.map(() => ZERO),
        from: CELLS.map(() => ONE),
        tolerance: TOLERANCE,
        mostRounds: MOST_ROUNDS,
      });
      const pulls: ByCell = fitted.map((pull, cell) => {
        const likened = LIKENED.get(cell);
        return likened !== undefined && mix[cell]!.isZero() ? fitted[likened]!.times(reserve) : pull;
      });
      for (const cell of CELLS.keys())
        market.constants[firstRowOf(group, kind) + cell]!.calibrated = pulls[cell]!;
    }
  }
}
