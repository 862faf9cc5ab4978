import { isAtRisk } from '../../../core/explain/provider/standing.ts';
import type { ProviderRow } from '../../api/types.ts';
import { count, longMonth } from '../../format/month.ts';
import { exactMoney, hourly, hours, money, share, tenths } from '../../lives/amounts.ts';
import { keptParams } from '../../lives/frame.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from '../../lives/lives.module.css';
import { livesOn } from '../../lives/payers.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Button } from '../../ui/button.tsx';
import { endWords, FIRST_DOWN } from './ranking.ts';
import type { Column, Order } from './ranking.ts';

type ProviderTableProps = {
  readonly screen: Screen;
  readonly rows: readonly ProviderRow[];
  readonly month: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
};

const HEADS: readonly (readonly [Column | null, string])[] = [
  ['number', 'Provider'],
  ['size', 'Hours'],
  ['people', 'People'],
  [null, 'Lives on'],
  ['price', 'Price'],
  ['margin', 'Margin'],
  ['cash', 'Cash'],
  ['runway', 'Runway, months'],
  ['quality', 'Quality, 0 to 3'],
  ['end', 'What becomes of it'],
];
const WORDS: ReadonlySet<string> = new Set(['Lives on', 'What becomes of it']);

/** One provider a row; the heads sort. */
export function ProviderTable({ screen, rows, month, order, onOrder }: ProviderTableProps) {
  const kept = keptParams(screen);
  return (
    <Scrolled className={styles['scroll']} label={`Providers in ${longMonth(month)}`}>
      <table className="figures">
        <thead>
          <tr>
            {HEADS.map(([column, name]) => (
              <th
                key={name}
                scope="col"
                className={WORDS.has(name) ? 'words' : undefined}
                aria-sort={column === order.by ? (order.isDown ? 'descending' : 'ascending') : undefined}
              >
                {column === null ? (
                  name
                ) : (
                  <Sorter column={column} name={name} order={order} onOrder={onOrder} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.identity} row={row} month={month} kept={kept} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

type SorterProps = Pick<ProviderTableProps, 'order' | 'onOrder'> & {
  readonly column: Column;
  readonly name: string;
};

function Sorter({ column, name, order, onOrder }: SorterProps) {
  const isBy = order.by === column;
  const isDown = isBy ? !order.isDown : FIRST_DOWN.has(column);
  return (
    <Button
      look="inline"
      label={`Sort by ${name.toLowerCase()}`}
      onPress={() => onOrder({ by: column, isDown })}
    >
      {name}
      {isBy && <span aria-hidden="true">{order.isDown ? '\u00a0↓' : '\u00a0↑'}</span>}
    </Button>
  );
}

type RowProps = {
  readonly row: ProviderRow;
  readonly month: string;
  readonly kept: Record<string, string>;
};

function Row({ row, month, kept }: RowProps) {
  const { identity, kind, standing } = row;
  if (standing === null) return null;
  const { delivered, clients, hours: by, price, outlook, cash, runway, rating } = standing;
  const isRisky = standing.month === month && kind !== 'in-house service' && isAtRisk(standing);
  return (
    <tr className={standing.month === month ? undefined : styles['gone']}>
      <th scope="row">
        <ScreenLink to={screenOf('provider', String(identity), kept)}>Provider {identity}</ScreenLink>
        <small className={styles['under']}>{kind}</small>
      </th>
      <td>{hours(delivered)}</td>
      <td title={count(clients, 'client')}>{clients}</td>
      <td className="words">{livesOn(by)}</td>
      <td>{hourly(price)}</td>
      <td>{share(outlook)}</td>
      <td title={exactMoney(cash)}>{money(cash)}</td>
      <td>
        {runway === null ? 'no cost' : tenths(runway)}
        {isRisky && <small className={styles['risk']}>at risk</small>}
      </td>
      <td>{rating.toFixed(1)}</td>
      <td className="words">{endWords(row)}</td>
    </tr>
  );
}
