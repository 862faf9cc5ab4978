import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SideBySide } from '../../../../renderer/features/money/side-by-side.tsx';
import { fakeResult } from '../../fake-result.ts';

afterEach(cleanup);

const made = fakeResult({
  place: 'hartlepool',
  future: 'central',
  options: ['business-as-usual', 'dear', 'cheap'],
  months: 24,
  replicates: 20,
  seed: 1,
  save: false,
});
/** The first costs more than it did, the second less. */
const result = {
  ...made,
  differences: made.differences.map((difference, at) => ({
    ...difference,
    headlines: difference.headlines.map((headline) =>
      headline.indicator === 'council.spend.net'
        ? { ...headline, mean: at === 0 ? 40_000 : -30_000, standardError: 5_000 }
        : headline,
    ),
  })),
};

describe('several options beside each other', () => {
  it('stand with what each costs net, the cheapest on average first, and how sure its sign is', () => {
    render(<SideBySide result={result} nameOf={(option) => option.toUpperCase()} />);
    expect(screen.getByText('Over 2 years “CHEAP” costs least on average, net.')).toBeTruthy();
    const table = within(screen.getByRole('region', { name: 'Net cost of each option' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/^CHEAP−£30.* to .*beyond luck/);
    expect(rows[2]).toMatch(/^DEAR\+£40.* to .*beyond luck/);
  });

  it('stand each with what it comes to beyond the care budget, on either side of it', () => {
    const over = [20_000, 60_000, -10_000];
    const scenarios = result.scenarios.map((scenario, at) => ({
      ...scenario,
      headlines: scenario.headlines.map((headline) =>
        headline.indicator === 'council.over-spend'
          ? { ...headline, mean: over[at] ?? 0, standardError: 2_000 }
          : headline,
      ),
    }));
    render(<SideBySide result={{ ...result, scenarios }} nameOf={(option) => option.toUpperCase()} />);
    const rows = within(screen.getByRole('region', { name: 'Net cost of each option' })).getAllByRole('row');
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual([
      'Over the care budget (−: under it)',
      expect.stringMatching(/^−£10\.0k−£14\.2k to −£5\.8k$/),
      expect.stringMatching(/^\+£60\.0k\+£55\.8k to \+£64\.2k$/),
    ]);
    expect(screen.getByText(/; business as usual is £20k over it\./)).toBeTruthy();
  });

  it.each([
    ['all', [0, 0, 0], 'all of them cost the same on average, net.'],
    ['two of three', [0, 5_000, 0], '“DEAR” and “THIRD” cost least on average, net.'],
  ])('are not set one before the other where %s cost the same', (_, means, said) => {
    const differences = [...result.differences, { ...result.differences[1]!, option: 'third' }].map(
      (difference, at) => ({
        ...difference,
        headlines: difference.headlines.map((headline) => ({ ...headline, mean: means[at] ?? 0 })),
      }),
    );
    render(<SideBySide result={{ ...result, differences }} nameOf={(option) => option.toUpperCase()} />);
    expect(screen.getByText(`Over 2 years ${said}`)).toBeTruthy();
  });
});
