import { describe, expect, test } from 'vitest';

import { shareHeld, shareNeeded } from '../../../../core/model/people/self-funding-share.ts';
import type { State } from '../../../../core/model/state.ts';
import { BAND_65_PLUS, bandOf, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../sample-market.ts';

describe('the share needed', () => {
  const place = { selfFunderShare: 0.25, clients18to64: 150, clients65plus: 150 } as Parameters<
    typeof shareNeeded
  >[3];

  /** People of 65 and over, some of them self-funders: of those the place's share is 100 of 250. */
  function needed(older: number, paying: number, arriving: number): number {
    const people = {
      present: new Uint8Array(older).fill(1),
      group: new Uint8Array(older),
      deployment: new Uint8Array(older).fill(SELF_FUNDER, 0, paying),
    };
    return shareNeeded(people, older, arriving, place);
  }

  test('brings self-funders to the place’s share at once, as far as arrivals go', () => {
    expect(needed(240, 96, 10)).toBeCloseTo(0.4, 12);
    expect(needed(240, 94, 10)).toBeCloseTo(0.6, 12);
    expect(needed(240, 10, 10)).toBe(1);
    expect(needed(240, 200, 10)).toBe(0);
  });

  test('is none where the place has no self-funders', () => {
    expect(
      shareNeeded({ present: [], group: [], deployment: [] }, 0, 5, { ...place, selfFunderShare: 0 }),
    ).toBe(0);
  });
});

test('the share held is the mean of what the last twelve months of the spin-up needed', () => {
  const needed = Array.from({ length: 24 }, (_, month) => ((month * 7) % 10) / 10);
  let held = 0;
  for (const [month, share] of needed.entries()) held = shareHeld(held, share, month - 24);
  expect(held).toBeCloseTo(needed.slice(12).reduce((sum, share) => sum + share, 0) / 12, 12);
});

/** Self-funders among people of 65 and over. */
function shareOf(state: State): number {
  const older = presentPeople(state).filter((person) => bandOf(state.people.group[person]!) === BAND_65_PLUS);
  return older.filter((person) => state.people.deployment[person] === SELF_FUNDER).length / older.length;
}

describe('self-funders', () => {
  const place = placeWith({ clients18to64: 100, clients65plus: 700, selfFunderShare: 0.3, providers: 30 });
  const placesShare = (0.3 * 800) / 0.7 / ((0.3 * 800) / 0.7 + 700);

  test('stand at the place’s share after the spin-up and stay about there for three years of business as usual', () => {
    const after = new Map<number, number[]>();
    let became = 0;
    let mostInMonth = 0;
    let stock = 0;
    for (const replicate of [0, 1, 2, 3, 4, 5]) {
      followMarket(scenarioWith({ place, months: 36 }), { replicate }, (state, { reported }) => {
        became += state.market.becameClients[0]!;
        mostInMonth = Math.max(mostInMonth, state.market.becameClients[0]!);
        stock = presentPeople(state).length;
        if (reported === -1 || reported === 35) {
          after.set(reported, [...(after.get(reported) ?? []), shareOf(state)]);
        }
      });
    }
    for (const share of after.get(-1)!) expect(Math.abs(share - placesShare)).toBeLessThan(0.015);
    const end = after.get(35)!;
    expect(Math.abs(end.reduce((sum, share) => sum + share, 0) / end.length - placesShare)).toBeLessThan(
      0.025,
    );
    for (const share of end) expect(Math.abs(share - placesShare)).toBeLessThan(0.07);
    // Nobody comes to the council in bulk, in the first month or any other.
    expect(became).toBeGreaterThan(100);
    expect(mostInMonth / stock).toBeLessThan(0.015);
  }, 60_000);

  test('arrive as often, and are the same people, whatever the option does', () => {
    const [plain, changed] = [[], EVERY_LEVER].map((changes) => {
      const arrivals = new Map<number, number[]>();
      followMarket(
        scenarioWith({ option: optionWith(...changes), months: 30 }),
        {},
        (state, { reported }) => {
          for (const person of presentPeople(state)) {
            const identity = state.people.identity[person]!;
            if (arrivals.has(identity)) continue;
            const { deployment, meansClass, income, arranged } = state.people;
            const pays = deployment[person] === SELF_FUNDER ? 1 : 0;
            arrivals.set(identity, [reported, pays, meansClass[person]!, income[person]!, arranged[person]!]);
          }
        },
      );
      return arrivals;
    });
    expect(changed).toEqual(plain);
    expect([...plain!.values()].some(([reported, pays]) => reported! > 0 && pays === 1)).toBe(true);
  });
});
