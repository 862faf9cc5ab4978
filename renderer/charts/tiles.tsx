import { heatClasses } from './heat.ts';
import { Plot } from './plot.tsx';
import styles from './plots.module.css';

export type Tile = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The figure as it is read. */
  readonly text: string;
  /** A word under it, such as whether it could be luck. */
  readonly note: string;
};

type TilesProps = {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly kind: 'size' | 'change';
};

const LEAST = 132;
const TALL = 84;
const GAP = 6;

/** Things side by side in their order, each with its number on a depth of colour: a scheme, and no map. */
export function Tiles({ label, tiles, kind }: TilesProps) {
  const classOf = heatClasses(
    tiles.map(({ value }) => value),
    kind,
  );
  const across = (width: number): number =>
    Math.max(1, Math.min(tiles.length, Math.floor((width + GAP) / (LEAST + GAP))));
  return (
    <Plot label={label} height={(width) => Math.ceil(tiles.length / across(width)) * (TALL + GAP) - GAP}>
      {(width) => {
        const columns = across(width);
        const wide = Math.min(200, (width - GAP * (columns - 1)) / columns);
        return tiles.map(({ id, label: name, value, text, note }, at) => (
          <g
            key={id}
            transform={`translate(${(at % columns) * (wide + GAP)} ${Math.floor(at / columns) * (TALL + GAP)})`}
            data-class={classOf(value)}
            className={styles['tile']}
          >
            <rect width={wide} height={TALL} rx={4} />
            <text x={10} y={20}>
              {name}
            </text>
            <text x={10} y={47} className={styles['tileValue']}>
              {text}
            </text>
            <text x={10} y={69} className={styles['tileNote']}>
              {note}
            </text>
          </g>
        ));
      }}
    </Plot>
  );
}
