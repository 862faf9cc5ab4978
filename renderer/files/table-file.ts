import { csvText } from '../../core/spreadsheet/csv-text.ts';
import type { Cells } from '../../core/spreadsheet/csv-text.ts';
import { xlsx } from './xlsx.ts';

/** Figures with full precision and what it takes to get them again, whatever kind of file they go into. */
export type TableFile = {
  readonly origin: readonly Cells[];
  /** The first row heads the others. */
  readonly rows: readonly Cells[];
  /** What they cannot tell, where that is not what no simulation can. */
  readonly limits?: string;
};

/** What the figures of a simulation cannot tell. */
export const LIMITS =
  'A simulation of a market like the one named, not a forecast of it. Ranges show luck alone; doubt about the parameters comes on top.';

/** One table: what it takes to get it again, then the figures. */
export function csvOf({ origin, rows }: TableFile): string {
  return csvText([...origin, [], ...rows]);
}

/** Two sheets: the figures, and where they come from. */
export function xlsxOf({ origin, rows, limits = LIMITS }: TableFile, today: string): Uint8Array<ArrayBuffer> {
  return xlsx([
    { name: 'Figures', rows, heading: 1 },
    {
      name: 'Where they come from',
      rows: [
        ['what', 'which'],
        ...origin.filter((cells) => cells.length > 0),
        ['written', today],
        ['limits', limits],
        ['sources', 'The sources of every parameter stand in the register of the program, under Assumptions'],
      ],
      heading: 1,
    },
  ]);
}
