import { describe, expect, it } from 'vitest';
import type { SimulationResult } from '../../../renderer/api/types.ts';
import { linesOf } from '../../../renderer/charts/series.ts';
import type { Showing } from '../../../renderer/charts/series.ts';
import { aheadOf } from '../../../renderer/charts/so-far.ts';
import type { PathAsked, SoFar } from '../../../renderer/charts/so-far.ts';
import { fakeResult } from '../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  future: 'central',
  options: ['business-as-usual', 'block-to-direct-payments'],
  months: 60,
  seed: 1,
  replicates: 1,
  save: false,
};
const BEFORE = fakeResult(REQUEST, 1);
/** The path that comes: another option, the same business as usual. */
const COMES = moved(fakeResult(REQUEST, 1));
const INDICATOR = BEFORE.indicators[2]!;

function moved(result: SimulationResult): SimulationResult {
  const [usual, option] = result.scenarios;
  const mean = option!.bands.mean.map((value) => value * 1.1 + 1);
  return {
    ...result,
    scenarios: [usual!, { ...option!, bands: { ...option!.bands, mean } }],
  };
}

const OF: PathAsked = {
  options: BEFORE.scenarios.map(({ option }) => option),
  changed: null,
  start: BEFORE.start,
  months: BEFORE.months.length,
};

function soFar(until: readonly number[], whole: SimulationResult | null = null): SoFar {
  const parts = until.map((months, option) => ({
    option,
    until: months,
    figures: firstMonths(COMES, option, months),
  }));
  return { change: 7, of: OF, parts: parts.filter((part) => part.until > 0), isBegun: true, whole };
}

function firstMonths(result: SimulationResult, option: number, until: number): Float64Array {
  const { mean } = result.scenarios[option]!.bands;
  const rows = result.indicators.map((_, row) => mean.subarray(row * 60, row * 60 + until));
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

function ahead(state: SoFar | null, showing: Showing = 'levels', result = BEFORE) {
  const lines = linesOf(result, INDICATOR, showing, (id) => id);
  return aheadOf(state, { result, indicator: INDICATOR }, lines, showing);
}

const meansOf = (result: SimulationResult, option: number) =>
  result.scenarios[option]!.bands.mean.subarray(2 * 60, 3 * 60);

describe('a chart ahead of its figures', () => {
  it('draws the months of the option that are in, and leaves what is as it was in front', () => {
    const state = ahead(soFar([60, 14]));
    expect(state).toMatchObject({ change: 7, isWhole: false, months: 14, staying: [0], standingBack: [1] });
    expect(state?.lines).toEqual([{ at: 1, means: meansOf(COMES, 1).subarray(0, 14) }]);
  });

  it('draws differences that are those of the whole path, of the months both sides have', () => {
    const [usual, option] = [meansOf(COMES, 0), meansOf(COMES, 1)];
    const state = ahead(soFar([60, 14]), 'difference');
    expect(state?.lines).toEqual([
      { at: 0, means: option.subarray(0, 14).map((value, month) => value - usual[month]!) },
    ]);
    expect(state?.standingBack).toEqual([0]);
  });

  it('has nothing to draw until months are in, and once it shows the whole path', () => {
    expect(ahead(null)).toBeNull();
    expect(ahead({ ...soFar([]), isBegun: false })).toBeNull();
    const whole = ahead(soFar([60, 60], COMES), 'levels', COMES);
    expect(whole).toMatchObject({ change: 7, isWhole: true, months: 60, lines: [], standingBack: [] });
  });

  it('draws all of a path that is there before the chart is drawn anew', () => {
    const state = ahead(soFar([60, 60], COMES));
    expect(state).toMatchObject({ isWhole: false, months: 60 });
    expect(state?.lines).toEqual([{ at: 1, means: meansOf(COMES, 1) }]);
  });

  it('lets every other line stand back while the one before it is played', () => {
    const state = ahead({ ...soFar([20]), parts: [soFar([20]).parts[0]] });
    expect(state?.standingBack).toEqual([0, 1]);
    expect(state?.lines.map(({ at }) => at)).toEqual([0]);
  });

  it('draws nothing ahead on figures of other options, another beginning or another time', () => {
    const state = soFar([60, 14]);
    const other = (of: Partial<PathAsked>) => ahead({ ...state, of: { ...OF, ...of } });
    expect(other({})).not.toBeNull();
    expect(other({ options: OF.options.slice(1) })).toBeNull();
    expect(other({ options: [OF.options[0]!, 'another'] })).toBeNull();
    expect(other({ start: '2030-04' })).toBeNull();
    expect(other({ months: 24 })).toBeNull();
    // The first change of an option that ships gives the user one of their own in its place.
    expect(other({ options: [OF.options[0]!, 'my-own'], changed: 'my-own' })).not.toBeNull();
  });

  it('finds an indicator where the engine that runs has it, not where the figures on the screen have it', () => {
    const older = { ...BEFORE, indicators: BEFORE.indicators.slice(1) };
    const lines = linesOf(BEFORE, INDICATOR, 'levels', (id) => id);
    const state = aheadOf(soFar([60, 14]), { result: older, indicator: INDICATOR }, lines, 'levels');
    expect(state?.lines).toEqual([{ at: 1, means: meansOf(COMES, 1).subarray(0, 14) }]);
  });

  it('has reached no month where nothing is in', () => {
    expect(ahead({ ...soFar([]), isBegun: true })?.months).toBe(0);
  });
});
