import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axisOf } from '../../../renderer/charts/axis.ts';
import { BandDrawing } from '../../../renderer/charts/band-drawing.tsx';
import { Reading } from '../../../renderer/charts/reading.tsx';
import { linesOf } from '../../../renderer/charts/series.ts';
import { SoFarContext } from '../../../renderer/charts/so-far.ts';
import type { SoFar } from '../../../renderer/charts/so-far.ts';
import { formatAmount } from '../../../core/figures/amount.ts';
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
const RESULT = fakeResult(REQUEST, 1);
const INDICATOR = RESULT.indicators[0]!;
const LINES = linesOf(RESULT, INDICATOR, 'levels', (id) => id);
/** The option as it comes, a little above what it was. */
const COMES = LINES[1]!.band.mean.map((value) => value * 1.02);
const HIGHER = LINES.map((line, at) => (at === 0 ? line : { ...line, band: { ...line.band, mean: COMES } }));
const AXIS = axisOf([...LINES, ...HIGHER], 'pounds', 'levels');

function soFar(until: number): SoFar {
  const figures = new Float64Array(RESULT.indicators.length * until);
  figures.set(COMES.subarray(0, until));
  const usual = { option: 0, until: 60, figures: RESULT.scenarios[0]!.bands.mean };
  const { start, months, scenarios } = RESULT;
  const of = { options: scenarios.map(({ option }) => option), changed: null, start, months: months.length };
  return { change: 1, of, parts: [usual, { option: 1, until, figures }], isBegun: true, whole: null };
}

const chart = {
  label: 'Spend',
  months: RESULT.months,
  unit: 'pounds',
  axis: AXIS,
  showing: 'levels',
} as const;
const shown = { result: RESULT, indicator: INDICATOR };

function draw(state: SoFar | null, lines = LINES): HTMLElement {
  const { container } = render(
    <SoFarContext value={state}>
      <BandDrawing {...chart} lines={lines} shown={shown} width={480} isWhole />
    </SoFarContext>,
  );
  return container;
}

/** Where a line goes, in pixels of the whole drawing. */
function courseOf(path: Element): readonly number[] {
  const frame = path.closest('[data-so-far]');
  const [x, y] = ['x', 'y'].map((name) => Number(frame?.getAttribute(name) ?? 0));
  const numbers = path.getAttribute('d')!.match(/-?[\d.]+/g) ?? [];
  return numbers.map((each, at) => Math.round((Number(each) + (at % 2 === 0 ? x! : y!)) * 100) / 100);
}

/** The line of the option is solid. */
const aheadIn = (drawing: HTMLElement) => drawing.querySelector('[data-so-far] path:not([stroke-dasharray])');

afterEach(cleanup);

describe('months drawn ahead', () => {
  it('lie where the chart then draws them, month by month', () => {
    const anew = draw(null, HIGHER).querySelectorAll('.recharts-line-curve');
    const whole = [...anew].find((curve) => curve.getAttribute('stroke-dasharray') === null)!;
    const ahead = aheadIn(draw(soFar(14)))!;
    expect(courseOf(ahead)).toEqual(courseOf(whole).slice(0, 28));
  });

  it('have the dashes of what stays in front of them, so that both are seen where they coincide', () => {
    const [...paths] = draw(soFar(14)).querySelectorAll('[data-so-far] path');
    expect(paths.map((path) => path.getAttribute('stroke-dasharray'))).toEqual([null, '5 4']);
  });

  it('are none of a chart that is not told of any, and are read out to nobody', () => {
    expect(aheadIn(draw(null))).toBeNull();
    expect(draw(soFar(14)).querySelector('[data-so-far]')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('are read at the pointer, and no month of a line from before that is still being worked out', () => {
    const readAt = (at: number): string => {
      const { container } = render(
        <SoFarContext value={soFar(14)}>
          <Reading {...chart} lines={LINES} shown={shown} active label={RESULT.months[at]!} />
        </SoFarContext>,
      );
      return container.textContent;
    };
    expect(readAt(13)).toContain(`block-to-direct-payments: ${formatAmount(COMES[13]!, 'pounds')}`);
    expect(readAt(14)).toContain('block-to-direct-payments: being worked out');
    expect(readAt(14)).toContain(`business-as-usual: ${formatAmount(LINES[0]!.band.mean[14]!, 'pounds')}`);
  });
});
