import { exactMoney } from '../../lives/amounts.ts';
import styles from '../../lives/lives.module.css';

export type StatementLine = {
  readonly label: string;
  /** In pence. */
  readonly amount: number;
  readonly isSum?: boolean;
};

type StatementTableProps = { readonly title: string; readonly lines: readonly StatementLine[] };

/** Amounts to the penny, the sum in bold. */
export function StatementTable({ title, lines }: StatementTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={title}>
      <table className="figures">
        <caption>
          <b>{title}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">In the month</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, amount, isSum = false }) => (
            <tr key={label} className={isSum ? styles['sum'] : undefined}>
              <th scope="row" className="words">
                {label}
              </th>
              <td>{exactMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
