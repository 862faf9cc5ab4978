import styles from './ladder-bars.module.css';

export type LadderBar = {
  readonly id: string;
  /** Bars of one group stand under its name. */
  readonly group: string;
  readonly name: string;
  /** Sizes in one unit; together they are the whole budget. */
  readonly care: number;
  readonly tax: number;
  readonly fees: number;
  /** What the part for care buys. */
  readonly note: string;
};

/** Bars of one budget: what is left for care, and what tax and fees take; each part has its letter, as colour is not enough. */
export function LadderBars({ label, rows }: { readonly label: string; readonly rows: readonly LadderBar[] }) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <section aria-label={label}>
      <ul className={styles['legend']}>
        <li>
          <span className={`${styles['swatch']} ${styles['care']}`} aria-hidden="true" /> For care
        </li>
        <li>
          <span className={`${styles['swatch']} ${styles['tax']}`} aria-hidden="true">
            V
          </span>
          VAT
        </li>
        <li>
          <span className={`${styles['swatch']} ${styles['fees']}`} aria-hidden="true">
            F
          </span>
          Fees, payroll and insurance
        </li>
      </ul>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <div key={group} className={styles['group']}>
            <h3 className={styles['title']}>{group}</h3>
            <ul>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <Bar key={row.id} row={row} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Bar({ row: { name, care, tax, fees, note } }: { readonly row: LadderBar }) {
  const scale = 100 / Math.max(1, care + tax + fees);
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['track']} aria-hidden="true">
        <span className={`${styles['part']} ${styles['care']}`} style={{ width: `${care * scale}%` }} />
        {tax > 0 && (
          <span className={`${styles['part']} ${styles['tax']}`} style={{ width: `${tax * scale}%` }}>
            V
          </span>
        )}
        {fees > 0 && (
          <span className={`${styles['part']} ${styles['fees']}`} style={{ width: `${fees * scale}%` }}>
            F
          </span>
        )}
      </span>
      <span className={styles['note']}>{note}</span>
    </li>
  );
}
