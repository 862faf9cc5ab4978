import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RegisterEntry } from '../../../../renderer/api/types.ts';
import { PathCard } from '../../../../renderer/features/assumptions/path-card.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

async function ticksOf(
  unit: RegisterEntry['row']['unit'],
  low: number,
  high: number,
): Promise<readonly string[]> {
  const known = await createFakeHost().client.call('parameters.entry', {
    id: 'wage.nlw',
    future: 'central',
    month: '2026-04',
    today: '2026-11-22',
    months: 3,
  });
  const all = (value: number): number[] => known.path.months.map(() => value);
  const entry: RegisterEntry = {
    ...known,
    row: { ...known.row, unit },
    path: { ...known.path, value: all((low + high) / 2), low: all(low), high: all(high) },
  };
  render(<PathCard entry={entry} />);
  const words = [...screen.getByRole('img').querySelectorAll('text')].map((text) => text.textContent);
  return words.filter((text) => /\d$/.test(text) && !/[A-Z]/.test(text));
}

it('an answer to something else is marked in plain figures, on whichever side of nothing it lies', async () => {
  expect(await ticksOf('number', -0.5, 0.2)).toContain('−0.4');
  cleanup();
  const ticks = await ticksOf('number', 0.5, 1.5);
  expect(ticks).toContain('1');
  expect(ticks.filter((tick) => tick.includes('×'))).toEqual([]);
});

it('a multiple is marked as one', async () => {
  expect(await ticksOf('multiplier', 0.5, 1.5)).toContain('× 1');
});
