import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReactElement } from 'react';
import { axisOf } from '../../../renderer/charts/axis.ts';
import { BandChart } from '../../../renderer/charts/band-chart.tsx';
import { BAND_HEIGHT } from '../../../renderer/charts/band-height.ts';
import { PAPER_WIDTH } from '../../../renderer/charts/paper-width.ts';
import type { Line } from '../../../renderer/charts/series.ts';

const MONTHS = ['2026-04', '2026-05', '2026-06'];
const CHARTS = ['one', 'two', 'three'];

const allDrawn = (): Promise<void> => waitFor(() => expect(curves()).toHaveLength(CHARTS.length));

function chartsOf(value: number): ReactElement[] {
  const mean = Float64Array.of(value, value + 1, value);
  const lines: readonly Line[] = [
    { role: 'decision', name: 'Option', band: { mean, low: mean, high: mean, runs: 1 } },
  ];
  return CHARTS.map((label) => (
    <BandChart
      key={label}
      label={label}
      months={MONTHS}
      lines={lines}
      unit="people"
      axis={axisOf(lines, 'people', 'levels')}
      showing="levels"
    />
  ));
}

function drawCharts(value = 1): void {
  shown.rerender(chartsOf(value));
}

let shown: ReturnType<typeof render>;

function begin(): void {
  shown = render(null);
  drawCharts();
}

const curves = (): (string | null)[] =>
  [...document.querySelectorAll('.recharts-curve')].map((curve) => curve.getAttribute('d'));

const widths = (): (string | null)[] =>
  [...document.querySelectorAll('svg.recharts-surface')].map((drawing) => drawing.getAttribute('width'));

describe('charts of many', () => {
  beforeAll(async () => {
    // What draws is fetched with the first chart.
    await import('../../../renderer/charts/band-drawing.tsx');
    begin();
    await allDrawn();
    cleanup();
  });
  afterEach(cleanup);

  it('keep their room, which is told to nobody, until they are drawn', async () => {
    begin();
    const rooms = [...shown.container.querySelectorAll<HTMLElement>('[aria-hidden="true"]')];
    expect(rooms.map(({ style }) => style.height)).toEqual(CHARTS.map(() => `${BAND_HEIGHT}px`));
    expect(curves()).toEqual([]);
    await allDrawn();
    expect(rooms.filter((room) => room.isConnected)).toEqual([]);
  });

  it('are drawn one to a task', async () => {
    begin();
    const counts: number[] = [];
    const watch = new MutationObserver(() => void counts.push(curves().length));
    watch.observe(document.body, { childList: true, subtree: true });
    await allDrawn();
    watch.disconnect();
    expect([...new Set(counts)]).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('are all there when the page is printed, with the figures of now', async () => {
    begin();
    await allDrawn();
    const before = curves();
    drawCharts(20);
    expect(curves()).toEqual(before);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(curves()).toHaveLength(CHARTS.length);
    expect(curves().filter((curve) => before.includes(curve))).toEqual([]);
  });

  it('are drawn for the width of paper while the page is printed, and for their room again afterwards', async () => {
    begin();
    await allDrawn();
    const before = widths();
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(widths()).toEqual(CHARTS.map(() => String(PAPER_WIDTH)));
    act(() => void dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(widths()).toEqual(before));
    expect(before).not.toContain(String(PAPER_WIDTH));
  });

  it('are all there when the page is printed after one of them has gone', async () => {
    begin();
    await allDrawn();
    const charts = chartsOf(20);
    shown.rerender(charts);
    const before = curves();
    // The very same elements, so that nothing of those that stay is set up again.
    shown.rerender(charts.slice(1));
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(curves().filter((curve) => before.includes(curve))).toEqual([]);
  });
});
