import { describe, expect, test } from 'vitest';

import { requireParameter } from '../../../core/parameters/register.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever } from '../../../core/scenario/lever.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { parametersOfTheMarket } from '../../../core/experiment/parameters-of-the-market.ts';
import { atPositions } from '../../../core/experiment/positions.ts';
import { doubtfulParameters, doubtfulValues, gradeOf, hasRange } from '../../../core/sensitivity/doubtful.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { SHIPPED } from '../model/sample-market.ts';

const REGISTER = SHIPPED.readParameters();
const SPAN = { start: '2026-04', months: 36 };
const of = (id: string) => requireParameter(REGISTER, id);

describe('the parameters to doubt', () => {
  test('are among those of the steps, those levers start from, and the rates that uprate either', () => {
    const ids = parametersOfTheMarket(REGISTER);
    const starts = leverIds().flatMap((id) => {
      const { default: start }: Lever = LEVERS[id];
      return typeof start === 'object' ? [start.parameter] : [];
    });
    expect(starts.length).toBeGreaterThan(5);
    expect(ids).toEqual(expect.arrayContaining([...starts, 'wage.nlw', 'economy.prices']));
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  test('have a value of grade C or D in force in the run', () => {
    const doubtful = doubtfulParameters(REGISTER, SPAN).map(({ id }) => id);
    expect(doubtful).toContain('workforce.replacecost');
    expect(doubtful).not.toContain('vat.rate');
    // A law until April 2027, when what is expected takes its place.
    expect(doubtful).toContain('wage.nlw');
    expect(doubtfulParameters(REGISTER, { start: '2026-04', months: 12 })).not.toContain(of('wage.nlw'));
  });

  test('are graded by the worst of what is in force, and have a range where the register gives one', () => {
    expect(gradeOf(of('provider.entry.default'), SPAN)).toBe('C');
    expect(gradeOf(of('workforce.replacecost'), SPAN)).toBe('D');
    expect(hasRange(of('workforce.replacecost'), SPAN)).toBe(true);
    expect(hasRange(of('stream.independent-living-fund.open'), SPAN)).toBe(false);
  });

  test('move by those dated values alone that are in force', () => {
    expect(doubtfulValues(of('support.rate'), SPAN).map(({ from }) => from)).toEqual(['2025-04-01']);
    const earlier = doubtfulValues(of('support.rate'), { start: '2023-06', months: 12 });
    expect(earlier.map(({ from }) => from)).toEqual(['2023-04-01', '2024-04-01']);
  });
});

describe('a parameter at the end of its range', () => {
  const months = ['2026-04', '2027-04', '2028-04'].map(parseMonth);
  const path = (id: string, register = REGISTER) => [...resolveMonthly(register, [id], months, []).get(id)!];

  test('keeps what the law has fixed, and is uprated from the moved value at the same rate', () => {
    const [law, expected, risen] = path('wage.nlw');
    const [lawStill, moved, risenFrom] = path(
      'wage.nlw',
      atPositions(REGISTER, [{ parameter: 'wage.nlw', at: 1 }], SPAN),
    );
    expect(lawStill).toBe(law);
    expect(moved).toBe(of('wage.nlw').values.at(-1)!.high * 100);
    expect(risenFrom! / moved!).toBeCloseTo(risen! / expected!, 3);
  });

  test('leaves every other parameter as it stands', () => {
    const register = atPositions(REGISTER, [{ parameter: 'workforce.replacecost', at: 0 }], SPAN);
    const changed = [...register].filter(([id, parameter]) => REGISTER.get(id) !== parameter);
    expect(changed.map(([id]) => id)).toEqual(['workforce.replacecost']);
  });
});
