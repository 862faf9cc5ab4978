import { screen, waitFor } from '@testing-library/react';
import type { Screen } from '../../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import type { FakeHost } from '../../fake-host.ts';

/** The months of the small market the fake host knows. */
export const MONTHS = 24;

/** A screen of lives over the fake host, with its answer there. */
export async function drawLives(at: Screen, host: FakeHost = createFakeHost()): Promise<Drawn> {
  const drawn = await drawApp(host, at);
  await settle(() => drawn.store.getState().actions.choose({ months: MONTHS }));
  await waitFor(() => screen.getByRole('heading', { level: 1 }), { timeout: 10_000 });
  await settled();
  return drawn;
}

/** Until nothing is being lived through any more. */
export async function settled(): Promise<void> {
  await waitFor(
    () => {
      if (screen.queryByText(/^Living through|^Opening…/) !== null) throw new Error('Still working.');
    },
    { timeout: 20_000 },
  );
}

/** Whole pence of an amount as it is printed. */
export function pence(text: string): number {
  const plain = text.replaceAll(/[£,+]/g, '').replace('−', '-');
  if (!/^-?\d+\.\d\d$/.test(plain)) throw new Error(`Not an amount to the penny: ${text}`);
  return Math.round(Number(plain) * 100);
}

/** The rows of a table by its name: each row's head and its last figure. */
export function amountsIn(name: string): ReadonlyMap<string, number> {
  const rows = [...screen.getByLabelText(name).querySelectorAll('tbody tr')];
  return new Map(
    rows.map((row) => {
      const cells = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '');
      return [cells[0] ?? '', pence(cells.at(-1) ?? '')];
    }),
  );
}
