import styles from './bars.module.css';

const FILLS = [1, 2, 3, 4, 5].map((part) => `var(--part-${part})`);

type PartsBarProps = {
  /** At most five sizes, in the order of the legend. */
  readonly parts: readonly number[];
  /** The size that fills the whole width. */
  readonly whole: number;
};

/** Parts of one size end to end, each with its number in the legend where there is room. The sentence above says it in words. */
export function PartsBar({ parts, whole }: PartsBarProps) {
  const scale = whole > 0 ? 100 / whole : 0;
  return (
    <div className={styles['parts']} aria-hidden="true">
      {parts.map((part, at) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- a part is known by its place in the legend
          key={at}
          className={styles['part']}
          style={{ width: `${part * scale}%`, background: FILLS[at] }}
        >
          {part * scale >= ROOM ? at + 1 : ''}
        </span>
      ))}
    </div>
  );
}

/** Per cent of the width that a number needs. */
const ROOM = 6;

/** What each part of such a bar stands for. */
export function PartsLegend({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ol className={styles['legend']}>
      {labels.map((label, at) => (
        <li key={label}>
          <span className={styles['swatch']} style={{ background: FILLS[at] }} aria-hidden="true">
            {at + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
