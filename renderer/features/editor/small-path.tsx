import styles from './editor.module.css';

const WIDTH = 56;
const HEIGHT = 18;

/** The shape of a path at a glance; nothing where it does not move. */
export function SmallPath({ path }: { readonly path: readonly number[] | null }) {
  if (path === null || path.every((value) => value === path[0])) return null;
  const low = Math.min(...path);
  const high = Math.max(...path);
  const line = path
    .map((value, index) => {
      const x = 1 + ((WIDTH - 2) * index) / Math.max(path.length - 1, 1);
      const y = 2 + ((HEIGHT - 4) * (high - value)) / (high - low);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['small']} aria-hidden="true">
      <polyline points={line} fill="none" />
    </svg>
  );
}
