/** The shares wanted of new decisions, and how far a client group is from its plan. */
import { CELLS } from '../../../core/scenario/arrangement.ts';
import { DECIDES_NOTHING, DECIDES_ON_ARRIVAL } from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, least, most, ONE, over, sum, ZERO } from '../number.ts';
import { isRunDown } from './mix.ts';
import type { ByCell } from './mix.ts';
import { arrangementOf } from './arrangement.ts';

export type Targets = {
  /** Shares wanted of those who arrive. */
  readonly arriving: ByCell;
  /** Shares wanted of those who decide again. */
  readonly again: ByCell;
  /** People an arrangement is short of. */
  readonly gap: ByCell;
  /** People the plan moves out of an arrangement, against those of others. */
  readonly leaving: ByCell;
  readonly mostShort: number | undefined;
};

/** Equations who-decides and wanted-of-decisions, for the people of a client group. */
export function targetsFor(month: Month, group: number, people: readonly Person[], planned: ByCell): Targets {
  const settled = countByArrangement(people.filter(({ decides }) => decides === DECIDES_NOTHING));
  const reviewed = countByArrangement(people.filter(({ decides }) => decides > DECIDES_ON_ARRIVAL));
  const arrived = people.filter(({ decides }) => decides === DECIDES_ON_ARRIVAL).length;
  const atReview = sum(reviewed);
  const pace = over(month.parameter('choice.steering.pace'), atReview.plus(arrived));
  const gap = planned.map((share, cell) =>
    share.times(people.length).minus(settled[cell]!).minus(reviewed[cell]!).minus(share.times(arrived)),
  );
  const runDown = isRunDown(month, group, planned);
  const arriving = corrected(
    planned.map((share) => share.times(arrived)),
    gap.map((short) => short.times(pace).times(arrived)),
  );
  const moved = gap.map((short, cell) => (short.gt(0) || runDown[cell]! ? short : ZERO));
  const again = corrected(
    reviewed.map((those) => dec(those)),
    moved.map((short) => short.times(pace).times(atReview)),
  );
  const highest = most(...gap);
  return {
    arriving: inShares(arriving, planned),
    again: inShares(again, planned),
    gap,
    leaving: moved.map((short, cell) => least(reviewed[cell]!, most(0, short.neg()))),
    mostShort: highest.gt(0) ? gap.findIndex((short) => short.eq(highest)) : undefined,
  };
}

/** What is to be taken out and is not there does not come in elsewhere. */
function corrected(people: ByCell, change: ByCell): ByCell {
  const missing = sum(people.map((those, cell) => most(0, those.plus(change[cell]!).neg())));
  const coming = sum(change.map((those) => most(0, those)));
  const part = coming.isZero() ? ONE : most(0, ONE.minus(missing.div(coming)));
  return people.map((those, cell) => {
    const more = change[cell]!;
    return most(0, those.plus(more.gt(0) ? more.times(part) : more));
  });
}

function countByArrangement(people: readonly Person[]): readonly number[] {
  return CELLS.map((_, cell) => people.filter((person) => arrangementOf(person) === cell).length);
}

/** Less than a thousand-millionth of a person is nobody. */
function inShares(amounts: ByCell, otherwise: ByCell): ByCell {
  const people = amounts.map((amount) => (amount.lt('1e-9') ? ZERO : amount));
  const all = sum(people);
  return all.isZero() ? otherwise : people.map((those) => those.div(all));
}
