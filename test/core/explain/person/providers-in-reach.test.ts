import { expect, test } from 'vitest';

import { lived } from '../../../../core/explain/person/lived-month.ts';
import { providersInReach } from '../../../../core/explain/person/providers-in-reach.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  FRAMEWORK,
  IN_HOUSE,
  NO_PROVIDER,
  PREFERRED_LIST,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene } from '../../model/placing/scene.ts';
import type { Person, Provider } from '../../model/placing/scene.ts';

const month = lived(monthWith({ parameters: { 'staff.follow': 0.5, 'staff.headroom': 0 } }));

/** Left the first provider for one on the framework; half of the staff for 600 minutes may come along. */
const LEFT: Person = { route: FRAMEWORK, avoids: 1, transfersFrom: 1 };

/** Who is told to be able to take the first person, and who does, by how many staff the first provider has. */
function toldAndDone(
  [first, second]: readonly [Provider, Provider],
  people: readonly Person[],
): (staff: number) => readonly [readonly number[], number] {
  return (staff) => {
    const state = scene([{ ...first, staff }, second], people);
    const told = providersInReach(state, month, 0).filter(({ canTake }) => canTake);
    placePeople.apply(state, month);
    return [told.map(({ row }) => row), chosen(state)[0]!];
  };
}

test('staff whom a provider needs for a client who may yet go on with it are not told to come along with another', () => {
  const staying: Person = { route: PREFERRED_LIST, leftRoute: FRAMEWORK, transfersFrom: 1 };
  const withStaff = toldAndDone([{}, { staff: 300 }], [LEFT, staying]);
  expect(withStaff(900)).toEqual([[1], 1]);
  expect(withStaff(899)).toEqual([[], NO_PROVIDER]);
});

test('nor are staff of the block whom a holder needs for such a client told to move to the council’s own service', () => {
  const staying: Person = { route: PREFERRED_LIST, leftRoute: BLOCK, transfersFrom: 1 };
  const service: Provider = { staff: 300, inHouse: 1, listed: 0 };
  const withStaff = toldAndDone([{ blockShare: 1 }, service], [{ ...LEFT, route: IN_HOUSE }, staying]);
  expect(withStaff(900)).toEqual([[1], 1]);
  expect(withStaff(899)).toEqual([[], NO_PROVIDER]);
});
