import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { axisOf } from '../../../renderer/charts/axis.ts';
import { BandDrawing } from '../../../renderer/charts/band-drawing.tsx';
import type { Line } from '../../../renderer/charts/series.ts';

const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${2031 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the drawing of a band', () => {
  it('measures nothing but the marks of its axes: for each measure the page is laid out', () => {
    const measured = new Set<string>();
    vi.spyOn(HTMLSpanElement.prototype, 'getBoundingClientRect').mockImplementation(function measure(
      this: HTMLSpanElement,
    ) {
      measured.add(this.textContent.trim());
      return new DOMRect(0, 0, 30, 12);
    });
    const mean = Float64Array.from(MONTHS, (_, at) => at);
    const lines: readonly Line[] = [
      { role: 'decision', name: 'Option', band: { mean, low: mean, high: mean, runs: 1 } },
    ];
    const axis = axisOf(lines, 'people', 'levels');
    render(
      <BandDrawing
        label="Bands"
        months={MONTHS}
        lines={lines}
        unit="people"
        axis={axis}
        showing="levels"
        width={480}
        isWhole
      />,
    );
    expect(measured).toContain('Apr 2031');
    const marks = new Set(['Apr 2031', 'Apr 2032', 'Apr', '', '2031', '2032', ...axis.ticks.map(String)]);
    expect([...measured].filter((text) => !marks.has(text))).toEqual([]);
  });
});
