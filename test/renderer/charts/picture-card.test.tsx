import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PictureCard } from '../../../renderer/charts/picture-card.tsx';
import { fakeResult } from '../fake-result.ts';

afterEach(cleanup);

const result = fakeResult({
  place: 'hartlepool',
  options: ['business-as-usual', 'dear'],
  future: 'central',
  months: 24,
  replicates: 20,
  seed: 1,
  save: false,
});

function draw(rows: readonly (readonly string[])[], picture: string | null): void {
  render(
    <PictureCard
      origin={result}
      label="Swings"
      unit="pounds"
      meaning="How far."
      summary="One moves it."
      name="swings"
      table={{ head: ['Assumption', 'Swing'], rows }}
    >
      {picture}
    </PictureCard>,
  );
}
const turns = (): number => screen.queryAllByRole('button', { name: /^Show Swings as/ }).length;

it('a card whose table is all there is has no button that would turn it to itself, and one without rows no empty table', () => {
  draw([['Pay', '£4']], null);
  expect([screen.queryAllByRole('table').length, turns()]).toEqual([1, 0]);
  cleanup();
  draw([], null);
  expect([screen.queryAllByRole('table').length, turns()]).toEqual([0, 0]);
  cleanup();
  draw([['Pay', '£4']], 'a picture');
  expect([screen.queryAllByRole('table').length, turns()]).toEqual([0, 1]);
});
