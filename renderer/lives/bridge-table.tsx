import { exactMoney, signedMoney } from './amounts.ts';
import { told } from './told.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './lives.module.css';

export type Bridge = {
  readonly opening: number;
  readonly closing: number;
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly amount: number;
    readonly why: string;
  }[];
};

type BridgeTableProps = {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly bridge: Bridge;
};

/** From one amount to another, line by line and to the penny; lines at nothing are left out. */
export function BridgeTable({ title, from, to, bridge: { opening, closing, lines } }: BridgeTableProps) {
  return (
    <Scrolled className={`${styles['scroll']} ${styles['whole']}`} label={title}>
      <table className="figures">
        <caption>
          <b>{title}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Amount</th>
            <th scope="col" className="words">
              How
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles['sum']}>
            <th scope="row" className="words">
              {from}
            </th>
            <td>{exactMoney(opening)}</td>
            <td className="words">at first</td>
          </tr>
          {lines
            .filter(({ amount }) => amount !== 0)
            .map(({ id, label, amount, why }) => (
              <tr key={id}>
                <th scope="row" className="words">
                  {label}
                </th>
                <td>{signedMoney(amount)}</td>
                <td className="words">{told(why)}</td>
              </tr>
            ))}
          <tr className={styles['sum']}>
            <th scope="row" className="words">
              {to}
            </th>
            <td>{exactMoney(closing)}</td>
            <td className="words">at the end</td>
          </tr>
        </tbody>
      </table>
    </Scrolled>
  );
}
