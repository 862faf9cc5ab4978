import { drawnBars } from '../../charts/drawn-bars.ts';
import type { LadderBar } from '../../charts/ladder-bars.tsx';
import { today } from '../../files/csv.ts';

type Words = {
  readonly title: string;
  readonly summary: string;
  readonly engine: string;
  readonly invented: boolean;
};

/** The ladders as a picture for a file, in the colours and letters they have on the screen. */
export function drawnLadders(
  bars: readonly LadderBar[],
  { title, summary, engine, invented }: Words,
): string {
  return drawnBars({
    title,
    summary,
    invented,
    provenance: `Engine ${engine} · ${today()}`,
    bars: bars.map(({ group, name, care, tax, fees, note }) => ({
      group,
      name,
      note,
      parts: [care, tax, fees].map((size, look) => ({ size, look })),
    })),
    looks: [
      { label: 'For care', colour: '--part-1', mark: '' },
      { label: 'VAT', colour: '--part-2', mark: 'V' },
      { label: 'Fees, payroll and insurance', colour: '--part-4', mark: 'F' },
    ],
  });
}
