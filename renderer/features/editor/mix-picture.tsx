import type { ReactNode } from 'react';
import { CELL_LABELS } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import type { MixShares } from './mix-shares.ts';
import styles from './mix-picture.module.css';

const WIDTH = 340;
const HEIGHT = 190;
const FOOT = 20;
/** Room for a point that stands in the first or last month, or on the edge of the whole. */
const EDGE = 8;
/** An area thinner than this has no room for its name. */
const NAMED = 0.09;

/** Where things lie on the picture. */
export type MixScale = {
  readonly x: (month: number) => number;
  /** The edge between an arrangement and those above or below it. */
  readonly edge: (cell: Cell, month: number, side: 'above' | 'below') => number;
};

type MixPictureProps = {
  readonly calendar: readonly string[];
  readonly mix: MixShares;
  readonly label: string;
  /** What stands on it. */
  readonly points: (scale: MixScale) => ReactNode;
};

/** Where people are planned to be: areas that always fill the whole. */
export function MixPicture({ calendar, mix, label, points }: MixPictureProps) {
  const months = calendar.length;
  const width = WIDTH - 2 * EDGE;
  const x = (index: number): number => EDGE + (width * index) / Math.max(months - 1, 1);
  const y = (share: number): number => EDGE + (HEIGHT - FOOT - EDGE) * share;
  const tops = stacked(mix);
  const scale: MixScale = {
    x,
    edge: (cell, month, side) => {
      const at = mix.findIndex((each) => each.cell === cell);
      const top = tops[at]?.[month] ?? 0;
      return y(side === 'above' ? top : top + (mix[at]?.shares[month] ?? 0));
    },
  };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['picture']}>
      <defs>
        <pattern
          id="mix-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="6" className={styles['hatch']} />
        </pattern>
      </defs>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, no file */}
      <g role="img" aria-label={label}>
        {mix.map(({ cell, shares }, at) => {
          const top = tops[at] ?? [];
          const above = shares.map((_, month) => `${x(month).toFixed(1)} ${y(top[month] ?? 0).toFixed(1)}`);
          const below = shares.map(
            (share, month) => `${x(month).toFixed(1)} ${y((top[month] ?? 0) + share).toFixed(1)}`,
          );
          const area = `M${above.join('L')}L${below.toReversed().join('L')}Z`;
          return (
            <g key={cell}>
              <path d={area} className={`${styles['area']} ${fillOf(cell)}`} />
              {LOOKS[cell].isHatched && <path d={area} fill="url(#mix-hatch)" />}
            </g>
          );
        })}
        {mix.map(({ cell, shares }, at) => {
          const widest = shares.reduce(
            (best, share, month) => (share > (shares[best] ?? 0) ? month : best),
            0,
          );
          const share = shares[widest] ?? 0;
          if (share < NAMED) return null;
          const end = widest > months / 2;
          return (
            <text
              key={cell}
              x={end ? WIDTH - EDGE - 6 : EDGE + 6}
              textAnchor={end ? 'end' : 'start'}
              y={y((tops[at]?.[end ? months - 1 : 0] ?? 0) + (shares[end ? months - 1 : 0] ?? 0) / 2) + 4}
              className={styles['name']}
            >
              {CELL_LABELS[cell]}
            </text>
          );
        })}
        {calendar.map((month, index) =>
          month.endsWith('-04') ? (
            <text
              key={month}
              x={Math.min(Math.max(x(index), 14), WIDTH - 14)}
              y={HEIGHT - 5}
              textAnchor="middle"
              className={styles['tick']}
            >
              {calendar.length > 84 && Number(month.slice(0, 4)) % 3 !== 0 ? '' : month.slice(0, 4)}
            </text>
          ) : null,
        )}
      </g>
      {points(scale)}
    </svg>
  );
}

/** What a pixel on the screen stands for where the picture is so wide. */
export function perPixel(drawn: number, months: number): { readonly share: number; readonly months: number } {
  const unit = drawn === 0 ? 1 : WIDTH / drawn;
  return {
    share: unit / (HEIGHT - FOOT - EDGE),
    months: (unit * Math.max(months - 1, 1)) / (WIDTH - 2 * EDGE),
  };
}

/** A sample of how an arrangement is drawn. */
export function MixSample({ cell }: { readonly cell: Cell }) {
  return (
    <svg viewBox="0 0 16 12" className={styles['sample']} aria-hidden="true">
      <rect width="16" height="12" className={fillOf(cell)} />
      {LOOKS[cell].isHatched && <path d="M0 8L8 0M4 12L16 0M12 12L16 8" className={styles['hatch']} />}
    </svg>
  );
}

function stacked(mix: MixShares): readonly (readonly number[])[] {
  const tops: number[][] = [];
  let top: number[] = [];
  for (const { shares } of mix) {
    const from = top;
    tops.push(shares.map((_, month) => from[month] ?? 0));
    top = shares.map((share, month) => (from[month] ?? 0) + share);
  }
  return tops;
}

type Look = { readonly part: 1 | 2 | 3 | 4; readonly isHatched: boolean };

/** Four colours, and the same hatched; those that lie on each other are told apart by more than the hatching. */
const LOOKS: Readonly<Record<Cell, Look>> = {
  block: { part: 1, isHatched: false },
  framework: { part: 2, isHatched: false },
  'preferred-list': { part: 4, isHatched: false },
  'in-house': { part: 3, isHatched: true },
  isf: { part: 4, isHatched: true },
  'direct-payment': { part: 3, isHatched: false },
  mixed: { part: 1, isHatched: true },
  pooled: { part: 2, isHatched: true },
};

function fillOf(cell: Cell): string | undefined {
  return styles[`part${LOOKS[cell].part}`];
}
