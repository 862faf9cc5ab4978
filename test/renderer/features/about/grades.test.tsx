import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ParameterRow } from '../../../../renderer/api/types.ts';
import { Grades } from '../../../../renderer/features/about/grades.tsx';
import { PARAMETERS } from '../../fake-catalogue.ts';
import { settle } from '../../draw-screen.tsx';

afterEach(cleanup);

const [ONE] = PARAMETERS as readonly [ParameterRow];
const ASSUMED = 120;
const ROWS = Array.from({ length: ASSUMED + 60 }, (_, nth) => ({
  ...ONE,
  id: `parameter.${nth}`,
  grade: nth < ASSUMED ? ('D' as const) : ('A' as const),
}));

const ids = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('tbody code')].map((code) => code.textContent);

let seen: number[] = [];

function drawGrades(): void {
  render(
    <Profiler id="grades" onRender={() => void seen.push(ids().length)}>
      <Grades parameters={ROWS} />
    </Profiler>,
  );
}

const lookAtAll = () => fireEvent.click(screen.getByRole('radio', { name: 'All' }));

/** How many rows stood there, each time that it was another number. */
async function numbersSeen(act: () => unknown): Promise<readonly number[]> {
  seen = [];
  await settle(() => void act());
  return [...new Set(seen)];
}

describe('parameters by grade of evidence', () => {
  it('are drawn a lot at a time, each lot behind the one before, until all are there', async () => {
    expect(await numbersSeen(drawGrades)).toEqual([50, 100, ASSUMED]);
    expect(ids()).toEqual(ROWS.slice(0, ASSUMED).map(({ id }) => id));
  });

  it('are begun anew when another grade is looked at', async () => {
    await settle(drawGrades);
    expect(await numbersSeen(lookAtAll)).toEqual([50, 100, 150, ROWS.length]);
    expect(ids()).toEqual(ROWS.map(({ id }) => id));
  });
});
