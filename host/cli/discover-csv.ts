import type { Chance } from '../../core/statistics/wilson.ts';
import type { BoundTold, Covered } from '../../core/study/discover/tell-box.ts';
import type { DiscoverAnswer } from '../../core/study/discover.ts';
import { csvTable } from './csv-table.ts';

const COLUMNS = [
  'kind',
  'box',
  'step',
  'input',
  'above',
  'below',
  'among',
  'quasi_p',
  'again',
  'worlds',
  'coverage',
  'coverage_low',
  'coverage_high',
  'density',
  'density_low',
  'density_high',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string | number };

/**
 * Rows of all worlds, searched and fresh; of each box, in the worlds it was found in and in fresh ones; of its bounds; and of every
 * box of its peeling.
 */
export function discoverCsv({ base, fresh, boxes }: DiscoverAnswer): string {
  const ofBoxes = boxes.flatMap(({ found, checked, bounds, worlds, peeling }, at): readonly Row[] => {
    const box = at + 1;
    return [
      { kind: 'found', box, worlds, ...shares(found) },
      ...(checked === null
        ? []
        : [{ kind: 'fresh', box, worlds: checked.density?.of ?? 0, ...shares(checked) }]),
      ...bounds.map(({ bound, quasiP, again }) => ({
        kind: 'bound',
        box,
        ...boundCells(bound),
        quasi_p: quasiP,
        again,
      })),
      ...peeling.flatMap((each, step) => [
        { kind: 'peel', box, step, worlds: each.worlds, coverage: each.coverage, density: each.density },
        ...each.bounds.map((bound) => ({ kind: 'peel-bound', box, step, ...boundCells(bound) })),
      ]),
    ];
  });
  const rows = [...allWorlds('all', base), ...allWorlds('all fresh', fresh), ...ofBoxes];
  return csvTable(COLUMNS, rows);
}

function allWorlds(kind: string, density: Chance | null): readonly Row[] {
  return density === null ? [] : [{ kind, worlds: density.of, ...shares({ coverage: null, density }) }];
}

function boundCells(bound: BoundTold): Row {
  if ('among' in bound) return { input: bound.input, among: bound.among.join(' ') };
  const { input, above, below } = bound;
  return { input, above: above?.value ?? '', below: below?.value ?? '' };
}

function shares({ coverage, density }: Pick<Covered, 'coverage' | 'density'>): Row {
  return {
    coverage: coverage?.share ?? '',
    coverage_low: coverage?.interval.low ?? '',
    coverage_high: coverage?.interval.high ?? '',
    density: density?.share ?? '',
    density_low: density?.interval.low ?? '',
    density_high: density?.interval.high ?? '',
  };
}
