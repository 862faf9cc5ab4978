import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RegisterEntry } from '../../../../renderer/api/types.ts';
import { PathCard } from '../../../../renderer/features/assumptions/path-card.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

async function ticksOf(low: number, high: number): Promise<readonly string[]> {
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
    row: { ...known.row, unit: 'multiplier' },
    path: { ...known.path, value: all((low + high) / 2), low: all(low), high: all(high) },
  };
  render(<PathCard entry={entry} />);
  const words = [...screen.getByRole('img').querySelectorAll('text')].map((text) => text.textContent);
  return words.filter((text) => /\d$/.test(text) && !/[A-Z]/.test(text));
}

it('a response, which may lie on both sides of nothing, is marked in plain figures throughout', async () => {
  const ticks = await ticksOf(-0.5, 0.2);
  expect(ticks).toContain('−0.4');
  expect(ticks.filter((tick) => tick.includes('×'))).toEqual([]);
});

it('a multiple is marked as one', async () => {
  expect(await ticksOf(0.5, 1.5)).toContain('× 1');
});
