import { exactMoney } from '../../lives/amounts.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
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
    <Scrolled className={styles['scroll']} label={title}>
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
    </Scrolled>
  );
}
