import { CELL_LABELS } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import type { MixShares } from './mix-shares.ts';
import styles from './mix-picture.module.css';

const WIDTH = 340;
const HEIGHT = 150;
const FOOT = 20;
/** An area thinner than this has no room for its name. */
const NAMED = 0.09;

type MixPictureProps = {
  readonly calendar: readonly string[];
  readonly mix: MixShares;
  readonly label: string;
};

/** Where people are planned to be: areas that always fill the whole. */
export function MixPicture({ calendar, mix, label }: MixPictureProps) {
  const months = calendar.length;
  const x = (index: number): number => (WIDTH * index) / Math.max(months - 1, 1);
  const y = (share: number): number => (HEIGHT - FOOT) * share;
  const tops = stacked(mix);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, no file
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['picture']} role="img" aria-label={label}>
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
        const widest = shares.reduce((best, share, month) => (share > (shares[best] ?? 0) ? month : best), 0);
        const share = shares[widest] ?? 0;
        if (share < NAMED) return null;
        const end = widest > months / 2;
        return (
          <text
            key={cell}
            x={end ? WIDTH - 6 : 6}
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
    </svg>
  );
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
