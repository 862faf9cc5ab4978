import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { ageBand, BAND_KEYS } from '../people/age-band.ts';
import { blank } from '../market.ts';
import type { Market, Person } from '../market.ts';
import { meanPrice } from '../paying/mean-price.ts';
import type { Month } from '../month.ts';
import { makeNewcomer } from '../people/newcomer.ts';
import { ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { selfFundersExpected } from '../people/self-funders.ts';
import { within01 } from '../spread.ts';

/** People come who need care at home for the first time. */
export function peopleArrive(market: Market, month: Month): void {
  const { market: whole } = market;
  const expectedPrice = meanPrice(market, month.place('individualPrice'));
  const share = selfFundingShare(market, month);
  whole.arrived = 0;
  for (const [number, band] of BAND_KEYS.entries()) {
    for (let n = 0; n < month.arrivals[number]!; n++) {
      const identity = whole.nextPerson;
      whole.nextPerson = identity.plus(1);
      const u = month.luck.uniform('arrival', identity.toNumber(), 0);
      const isSelfFunder = band === '65plus' && u.lt(share);
      const person = freeRow(market);
      person.identity = identity;
      makeNewcomer(market, person, {
        month,
        luck: month.luck,
        band,
        arrives: true,
        isSelfFunder,
        expectedPrice,
      });
      whole.arrived += 1;
      if (!isSelfFunder) whole.reviewed += 1;
    }
  }
}

/** Of equation who-arrives: the row freed last, or a new one. */
function freeRow({ market, people, vacancies }: Market): Person {
  const freed = vacancies.pop();
  if (freed === undefined) {
    market.peopleRows += 1;
    people.push(blank('people'));
    return people.at(-1)!;
  }
  market.peopleFree -= 1;
  return people[freed.row]!;
}

/** Equation self-funding-share: the share of this month. */
function selfFundingShare(market: Market, month: Month): Decimal {
  const { market: whole } = market;
  if (month.reported >= 0 || month.arrivals[1] === 0) return whole.selfFundingShare;
  const needed = shareNeeded(market, month);
  const n = month.reported + 13;
  const step = needed.minus(whole.selfFundingShare);
  whole.selfFundingShare = n <= 1 ? needed : whole.selfFundingShare.plus(step.div(n));
  return needed;
}

/** Equation self-funding-share-needed. */
function shareNeeded({ people }: Market, month: Month): Decimal {
  const expected = selfFundersExpected(month);
  if (expected.isZero()) return ZERO;
  const arriving = month.arrivals[1];
  const older = people.filter((person) => person.present === 1 && ageBand(person) === '65plus');
  const paying = older.filter(({ deployment }) => deployment === SELF_FUNDER).length;
  const part = expected.div(expected.plus(month.place('clients65plus')));
  const wanted = part.times(ONE.times(older.length).plus(arriving));
  return within01(wanted.minus(paying).div(arriving));
}
