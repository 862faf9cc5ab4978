import { describe, expect, it } from 'vitest';
import { drawnBars } from '../../../renderer/charts/drawn-bars.ts';

const DRAWN = {
  title: '£100 & what it buys',
  summary: 'It buys from 3 h to 5 h.',
  provenance: 'Engine 1.0.0',
  invented: true,
  bars: [
    {
      group: 'A direct payment',
      name: 'block',
      parts: [
        { size: 75, look: 0 },
        { size: 25, look: 1 },
      ],
      note: '4 h',
    },
    { group: 'A direct payment', name: 'framework', parts: [{ size: 50, look: 0 }], note: '3 h' },
  ],
  looks: [
    { label: 'For care', colour: '--part-1', mark: '' },
    { label: 'VAT', colour: '--part-2', mark: 'V' },
  ],
};

function pictureOf(text: string): Document {
  return new DOMParser().parseFromString(text, 'image/svg+xml');
}

describe('bars as a file', () => {
  const picture = pictureOf(drawnBars(DRAWN));
  const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);

  it('say all that the screen says: title, groups once, names, notes, legend, summary and origin', () => {
    for (const said of [
      '£100 & what it buys',
      'block',
      'framework',
      '4 h',
      '3 h',
      'For care',
      'VAT',
      DRAWN.summary,
      'Engine 1.0.0',
    ])
      expect(words).toContain(said);
    expect(words.filter((each) => each === 'A direct payment')).toHaveLength(1);
  });

  it('draw parts to one scale, a bar of half the size half as wide', () => {
    const widths = [...picture.querySelectorAll('rect[stroke]')].map((rect) =>
      Number(rect.getAttribute('width')),
    );
    expect(widths).toHaveLength(3);
    expect(widths[0]! / widths[1]!).toBeCloseTo(3, 1);
    expect((widths[0]! + widths[1]!) / widths[2]!).toBeCloseTo(2, 1);
  });

  it('bear the mark of an invented market, and only of one', () => {
    expect(words).toContain('Invented market');
    expect(drawnBars({ ...DRAWN, invented: false })).not.toContain('Invented market');
  });
});
