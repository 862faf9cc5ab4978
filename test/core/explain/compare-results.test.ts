import { describe, expect, it } from 'vitest';
import { compareResults } from '../../../core/explain/compare-results.ts';
import type { SimulationResult } from '../../../core/run/result.ts';
import { fakeResult } from '../../contract/fake-handlers.ts';

/** The same result with one figure of the first option otherwise. */
function withOther(change: (bands: Float64Array) => void): SimulationResult {
  const result = fakeResult();
  const [first, ...others] = result.scenarios;
  const p95 = first!.bands.p95.slice();
  change(p95);
  return { ...result, scenarios: [{ ...first!, bands: { ...first!.bands, p95 } }, ...others] };
}

describe('a result set beside what its run comes to now', () => {
  it('is the same where every figure is, those that are no number among them', () => {
    expect(compareResults(fakeResult(), fakeResult())).toMatchObject({
      differing: 0,
      headlines: [],
      isOtherwiseLaidOut: false,
      isOfTheSameInputs: true,
    });
  });

  it('counts every figure there is', () => {
    const { scenarios, differences } = fakeResult();
    const told = [...scenarios, ...differences];
    const arrays = [
      ...told.flatMap(({ bands, years, breakdown }) => [bands, years, breakdown]),
      ...differences.map(({ winners }) => winners),
    ]
      .flatMap((each): readonly Float64Array[] => Object.values(each))
      .reduce((sum, { length }) => sum + length, 0);
    const headlines = told.reduce((sum, each) => sum + each.headlines.length * 5, 0);
    expect(compareResults(fakeResult(), fakeResult()).figures).toBe(arrays + headlines);
  });

  it('differs by the last bit of one figure, and by the sign of nothing', () => {
    const last = withOther((p95) => void (p95[2] = Number(p95[2]) + Number.EPSILON));
    expect(compareResults(fakeResult(), last).differing).toBe(1);
    const zero = withOther((p95) => void p95.fill(0));
    const minus = withOther((p95) => void p95.fill(0).fill(-0, 0, 1));
    expect(compareResults(zero, minus).differing).toBe(1);
  });

  it('names the headlines that differ, the largest change first', () => {
    const other = structuredClone(fakeResult());
    const { headlines } = other.differences[0]!;
    (headlines as unknown as { mean: number }[])[4]!.mean *= 1.1;
    (headlines as unknown as { mean: number }[])[7]!.mean *= 2;
    const told = compareResults(fakeResult(), other).headlines;
    expect(told.map(({ indicator }) => indicator)).toEqual([
      headlines[7]!.indicator,
      headlines[4]!.indicator,
    ]);
    expect(told[0]).toMatchObject({
      option: 'higher-uplift',
      against: 'business-as-usual',
      kept: 7 / 3,
      now: 14 / 3,
    });
  });

  it('of an engine with fewer figures is compared by those that both have', () => {
    const whole = fakeResult();
    const [, ...indicators] = whole.indicators;
    const width = whole.months.length;
    const older = {
      ...whole,
      indicators,
      scenarios: whole.scenarios.map((each) => ({
        ...each,
        headlines: each.headlines.slice(1),
        bands: cut(each.bands, width),
        years: cut(each.years, whole.years.length),
      })),
      differences: whole.differences.map((each) => ({
        ...each,
        headlines: each.headlines.slice(1),
        bands: cut(each.bands, width),
        years: cut(each.years, whole.years.length),
      })),
    };
    expect(compareResults(older, whole)).toMatchObject({ differing: 0, isOtherwiseLaidOut: true });
  });

  it('tells where what it was made from is written down otherwise', () => {
    const other = { ...fakeResult(), inputsHash: 'f'.repeat(64) };
    expect(compareResults(fakeResult(), other).isOfTheSameInputs).toBe(false);
  });
});

function cut<T extends Readonly<Record<string, Float64Array>>>(bands: T, from: number): T {
  return Object.fromEntries(Object.entries(bands).map(([name, each]) => [name, each.slice(from)])) as T;
}
