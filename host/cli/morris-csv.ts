import type { MorrisAnswer } from '../../core/study/morris.ts';
import { csvText } from '../../core/spreadsheet/csv-text.ts';
import { unitOf } from '../../core/study/words.ts';

const COLUMNS = [
  'option',
  'against',
  'future',
  'measure',
  'side',
  'unit',
  'mean',
  'rank',
  'parameter',
  'mu',
  'mu_star',
  'standard_error',
  'sigma',
  'beyond_luck',
  'trajectories',
  'refused',
] as const;

/** A row for each figure and parameter, the strongest first. */
export function morrisCsv({ option, against, future, trajectories, refused, figures }: MorrisAnswer): string {
  const rows = figures.flatMap((figure) =>
    figure.effects.map((effect) => [
      option,
      against,
      future,
      figure.measure,
      figure.side,
      unitOf(figure.measure),
      figure.mean,
      effect.rank,
      effect.parameter,
      effect.mu,
      effect.muStar,
      effect.standardError,
      effect.sigma,
      effect.beyondLuck ? 'yes' : 'no',
      trajectories,
      refused.blocks,
    ]),
  );
  return csvText([COLUMNS, ...rows]);
}
