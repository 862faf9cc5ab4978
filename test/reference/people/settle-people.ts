/** Equation people-at-start: the people a place starts with. */
import type { Band } from './age-band.ts';
import { luckOf } from '../luck.ts';
import { blank } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { makeNewcomer } from './newcomer.ts';
import { selfFundersAtStart } from './self-funders.ts';
import type { Decimal } from '../number.ts';

export function settlePeople(market: Market, month: Month): void {
  const settle = (count: Decimal, band: Band, isSelfFunder: boolean) => {
    for (let n = 0; count.gt(n); n++) settleOne(market, month, band, isSelfFunder);
  };
  settle(month.place('clients18to64'), '18to64', false);
  settle(month.place('clients65plus'), '65plus', false);
  settle(selfFundersAtStart(month), '65plus', true);
}

function settleOne(market: Market, month: Month, band: Band, isSelfFunder: boolean): void {
  const { market: whole, people } = market;
  const person = blank('people');
  person.identity = whole.nextPerson;
  whole.nextPerson = whole.nextPerson.plus(1);
  whole.peopleRows += 1;
  people.push(person);
  makeNewcomer(market, person, {
    month,
    luck: luckOf(month.seed, 0),
    band,
    arrives: false,
    isSelfFunder,
    expectedPrice: month.place('individualPrice'),
  });
}
