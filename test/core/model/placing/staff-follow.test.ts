import { expect, test } from 'vitest';

import { choice } from '../../../../core/scenario/lever-choice.ts';
import { clientOf } from '../../../../core/model/placing/staff-follow.ts';
import type { State } from '../../../../core/model/state.ts';
import { changeProvider } from '../../../../core/model/steps/change-provider.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  OPEN_MARKET,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene } from './scene.ts';
import type { Person, Provider } from './scene.ts';

const FREE = choice('brokerage.terms', 'free');
const COUNCILS = choice('brokerage.terms', 'council');
const FOLLOW = { 'staff.follow': 0.5, 'staff.headroom': 0 };

function placed(providers: readonly Provider[], people: readonly Person[]): State {
  const state = scene(providers, people);
  placePeople.apply(state, monthWith({ parameters: FOLLOW }));
  return state;
}

const staff = (state: State): number[] => [...state.providers.staff].slice(0, state.market.providerRows[0]);

test.each([
  ['whose budget the council manages', COUNCIL_MANAGED, FRAMEWORK, 'council', 'council'],
  ['without a budget', NO_BUDGET, FRAMEWORK, 'council', 'council'],
  ['with a mixed package', MIXED, FRAMEWORK, 'council', 'council'],
  [
    'with a direct payment spent under the framework',
    DIRECT_PAYMENT,
    FRAMEWORK,
    'person',
    'broker for the council',
  ],
  ['with a direct payment spent on the open market', DIRECT_PAYMENT, OPEN_MARKET, 'person', 'person'],
  ['with a service fund', ISF, ISF_HOLDER, 'person', 'person'],
  ['who pays for it all', SELF_FUNDER, FRAMEWORK, 'person', 'person'],
])('the client for someone %s', (_, deployment, route, free, councils) => {
  const people = { deployment: [deployment], route: [route], brokered: [1] };
  expect([clientOf(people, 0, FREE), clientOf(people, 0, COUNCILS)]).toEqual([free, councils]);
});

test('who spends a direct payment under the framework alone is the client, on whatever terms brokers buy for others', () => {
  const people = { deployment: [DIRECT_PAYMENT], route: [FRAMEWORK], brokered: [0] };
  expect(clientOf(people, 0, COUNCILS)).toBe('person');
});

const LEFT: Person = { route: FRAMEWORK, avoids: 1, transfersFrom: 1 };

test('a set part of the staff for a package goes with it where the council stays the client, whether or not they are short', () => {
  const state = placed([{ staff: 2000 }, { staff: 5000 }], [LEFT]);
  expect(chosen(state)).toEqual([1]);
  expect(staff(state)).toEqual([1700, 5300]);
});

test('staff who come with a package make room for it, and no more of them come than the provider left can spare', () => {
  expect(chosen(placed([{ staff: 2000 }, { staff: 300 }], [LEFT]))).toEqual([1]);
  expect(chosen(placed([{ staff: 2000 }, { staff: 299 }], [LEFT]))).toEqual([NO_PROVIDER]);
  expect(chosen(placed([{ staff: 2000, booked: 1900 }, { staff: 300 }], [LEFT]))).toEqual([NO_PROVIDER]);
  expect(chosen(placed([{ staff: 2000, guaranteed: 1900 }, { staff: 300 }], [LEFT]))).toEqual([NO_PROVIDER]);
  expect(chosen(placed([{ staff: 2000, open: 0 }, { staff: 300 }], [LEFT]))).toEqual([NO_PROVIDER]);
});

test('no staff leave with one package that their provider needs for a client who may yet go on with it', () => {
  const staying: Person = { route: PREFERRED_LIST, leftRoute: FRAMEWORK, transfersFrom: 1 };
  const enough = placed([{ staff: 900 }, { staff: 300 }], [LEFT, staying]);
  expect([chosen(enough), staff(enough)]).toEqual([
    [1, 0],
    [600, 600],
  ]);
  const short = placed([{ staff: 899 }, { staff: 300 }], [LEFT, staying]);
  expect([chosen(short), staff(short)]).toEqual([
    [NO_PROVIDER, 0],
    [899, 300],
  ]);
});

test('nor do staff of the block move to the council’s own service that a holder needs for such a client', () => {
  const toService: Person = { route: IN_HOUSE, transfersFrom: 1, avoids: 1 };
  const staying: Person = { route: PREFERRED_LIST, leftRoute: BLOCK, transfersFrom: 1 };
  const market = (holds: number): State =>
    placed(
      [
        { staff: holds, blockShare: 1 },
        { staff: 300, inHouse: 1, listed: 0 },
      ],
      [toService, staying],
    );
  expect([chosen(market(900)), staff(market(900))]).toEqual([
    [1, 0],
    [600, 600],
  ]);
  expect([chosen(market(899)), staff(market(899))]).toEqual([
    [NO_PROVIDER, 0],
    [899, 300],
  ]);
});

test('nobody moves when a package comes back to the provider it left, or when nothing transfers', () => {
  expect(staff(placed([{ staff: 2000 }], [{ ...LEFT, avoids: 0 }]))).toEqual([2000]);
  // Its own staff are not counted twice: it does not take them anew, they only go on with it.
  expect(placed([{ staff: 500 }], [{ ...LEFT, avoids: 0 }]).market.placed[0]).toBe(0);
  expect(staff(placed([{ staff: 2000 }, { staff: 5000 }], [{ ...LEFT, transfersFrom: 0 }]))).toEqual([
    2000, 5000,
  ]);
});

test('what was to transfer is forgotten at the end of the month, placed or not', () => {
  const state = placed([{ staff: 2000 }, { staff: 0 }], [LEFT]);
  expect(chosen(state)).toEqual([NO_PROVIDER]);
  expect(state.people.transfersFrom[0]).toBe(0);
});

/** From whom staff are to transfer, as a row and one, after someone with the first provider has left it by notice. */
function transferAfter(deployment: number, route: number): number {
  const state = scene([{ quality: 0 }, { quality: 3 }], [{ provider: 0, deployment, route, notice: 1 }]);
  changeProvider.apply(state, monthWith());
  expect(chosen(state)).toEqual([NO_PROVIDER]);
  return state.people.transfersFrom[0]!;
}

test('someone the council buys for who changes takes staff along; someone who buys for themselves does not', () => {
  expect(transferAfter(COUNCIL_MANAGED, FRAMEWORK)).toBe(1);
  expect(transferAfter(DIRECT_PAYMENT, OPEN_MARKET)).toBe(0);
  expect(transferAfter(SELF_FUNDER, OPEN_MARKET)).toBe(0);
});

test('a provider takes in no more staff of closed ones in a month than a part of its own, and one worker at the least', () => {
  const crowd = Array.from({ length: 40 }, () => ({ route: FRAMEWORK, displaced: 1 }) as const);
  const takenIn = (own: number): number => {
    const state = scene([{ staff: own, booked: own }], crowd);
    state.market.staffReleased[0] = 1_000_000;
    placePeople.apply(state, monthWith({ parameters: { ...FOLLOW, 'staff.takes-in': 0.25 } }));
    return staff(state)[0]! - own;
  };
  // Packages are ten hours a week and a worker gives about 25.
  expect(takenIn(24_000)).toBe(6000);
  expect(takenIn(600)).toBe(1200);
});

test('staff of a closed provider follow as far as they are needed and no further', () => {
  const state = scene(
    [{ staff: 400 }],
    [
      { route: FRAMEWORK, displaced: 1 },
      { route: FRAMEWORK, displaced: 1 },
    ],
  );
  state.market.staffReleased[0] = 700;
  placePeople.apply(state, monthWith({ parameters: FOLLOW }));
  expect(chosen(state)).toEqual([0, NO_PROVIDER]);
  expect([staff(state)[0], state.market.staffReleased[0]]).toEqual([600, 500]);
});
