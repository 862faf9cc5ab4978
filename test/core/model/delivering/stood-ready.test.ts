import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readyBeyondBlock, readyForBlock } from '../../../../core/model/delivering/stood-ready.ts';
import { PIPELINE } from '../../../../core/model/pipeline.ts';
import type { State } from '../../../../core/model/state.ts';
import { deliverCare } from '../../../../core/model/steps/deliver-care.ts';
import { BLOCK } from '../../../../core/model/vocabulary.ts';
import { priceForMinutes } from '../../../../core/money/rounding.ts';
import { monthlyMinutesWithin } from '../../../../core/time/weeks.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const minutes = integer({ min: 0, max: 10_000 });

test('what stands ready, for the block and beyond it, is together the staff nobody has booked', () => {
  const provider = record({ staff: minutes, booked: minutes, guaranteed: minutes, bookedBlock: minutes });
  assert(
    property(provider, ({ staff, booked, guaranteed, bookedBlock }) => {
      const columns = {
        staff: [staff],
        booked: [booked],
        guaranteed: [guaranteed],
        bookedBlock: [bookedBlock],
      };
      const [forBlock, beyond] = [readyForBlock(columns, 0), readyBeyondBlock(columns, 0)];
      expect(forBlock).toBeLessThanOrEqual(Math.max(0, guaranteed - bookedBlock));
      expect(Math.min(forBlock, beyond)).toBeGreaterThanOrEqual(0);
      expect(forBlock + beyond).toBe(Math.max(0, staff - booked));
    }),
  );
});

type Seen = { blocks: number; unused: number; short: number };

/** What a month just delivered breaks of the laws of the block, in words. */
function broken(state: State, seen: Seen): string[] {
  const { providers, market, council, groups } = state;
  const wrong: string[] = [];
  const say = (is: boolean, what: string): void => void (is || wrong.push(what));
  let [guaranteed, unused, revenue] = [0, 0, 0];
  for (let row = 0; row < market.providerRows[0]!; row++) {
    const limit = providers.guaranteed[row]!;
    const used = providers.deliveredBlock[row]!;
    const most = Math.max(monthlyMinutesWithin(limit), used);
    const ready = monthlyMinutesWithin(readyForBlock(providers, row));
    guaranteed += limit;
    unused += ready;
    revenue += providers.blockRevenue[row]!;
    say(used + ready <= most, 'what is paid for is guaranteed or used');
    say(providers.delivered[row]! + ready <= providers.capacity[row]!, 'what is paid for there is staff for');
    say(
      providers.blockRevenue[row] === priceForMinutes(market.blockRate[0]!, used + ready),
      'used and unused hours are what is paid for',
    );
    if (limit > 0) seen.blocks++;
    if (ready > 0) seen.unused++;
    if (limit === 0 || providers.booked[row]! <= providers.staff[row]!) continue;
    seen.short++;
    say(ready === 0, 'nothing is both paid for as ready and not given');
  }
  const bought = groups.guaranteedAtStart.reduce((sum, all) => sum + all, 0);
  say(guaranteed <= bought, 'no more is guaranteed than was bought at the start');
  say(market.blockUnused[0] === unused, 'unused hours are added up');
  const paid = council.blockUsed[0]! + council.blockUnused[0]!;
  say(paid === revenue, 'the council pays what holders are paid');
  return wrong;
}

describe.each([
  ['under every lever', { frameworkRate: 26 }, EVERY_LEVER],
  [
    'under a fee cut, with more than half bought in block',
    { blockShare: 0.6, frameworkRate: 26 },
    [{ lever: 'fee.uplift', from: '2027-04', until: '2028-04', value: -0.1 } as const],
  ],
])('in every month of a market %s', (_, place, changes) => {
  const seen: Seen = { blocks: 0, unused: 0, short: 0 };
  const wrong = new Set<string>();
  let inBlock = 0;
  const scenario = scenarioWith({
    place: placeWith({ clients18to64: 60, clients65plus: 120, providers: 12, ...place }),
    option: optionWith(...changes),
    months: 36,
  });
  const looked = {
    ...deliverCare,
    apply(state: State, month: Parameters<typeof deliverCare.apply>[1]): void {
      deliverCare.apply(state, month);
      for (const what of broken(state, seen)) wrong.add(what);
    },
  };
  const pipeline = PIPELINE.map((step) => (step.name === deliverCare.name ? looked : step));
  followMarket(scenario, { pipeline }, (state) => {
    inBlock += presentPeople(state).filter((person) => state.people.route[person] === BLOCK).length;
  });

  test('the block pays for hours used and for hours that stood ready, and guarantees no more than is bought', () => {
    expect([...wrong]).toEqual([]);
    expect(inBlock).toBeGreaterThan(0);
    expect(Math.min(seen.blocks, seen.unused, seen.short)).toBeGreaterThan(0);
  });
});
