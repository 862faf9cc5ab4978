import type { ProviderAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { exactMoney, hours, share } from '../../lives/amounts.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from '../../lives/lives.module.css';
import { Picker } from '../../ui/picker.tsx';
import { bookLines, bridgeLines, incomeLines, costLines } from './account-lines.ts';
import type { AccountLine } from './account-lines.ts';

type Life = ProviderAnswer['life'];
type AccountsProps = {
  readonly life: Life;
  readonly month: string | null;
  readonly onMonth: (month: string) => void;
};

/** The books of one month: what came in, what it cost, and how the surplus became the change in cash. */
export function Accounts({ life: { months }, month, onMonth }: AccountsProps) {
  const shown = months.find((each) => each.month === month) ?? months.at(-1);
  if (shown === undefined) return <p>It opens in the last of these months, so there are no books yet.</p>;
  const { columns, revenue, cost, surplus, margin, cash, owedByCouncil, owedByIndividuals } = shown;
  const change = cash.closing - cash.opening;
  return (
    <>
      <div className={styles['choices']}>
        <Picker
          label="Month"
          items={months.map(({ month: id }) => ({ id, name: longMonth(id), note: '' }))}
          value={shown.month}
          onChange={onMonth}
        />
      </div>
      <p className={styles['soft']}>
        {hours(columns.delivered)} hours of care. {exactMoney(revenue)} earned less {exactMoney(cost)} of cost
        is {exactMoney(surplus)}, a margin of {share(margin)} before grants. The council owes it{' '}
        {exactMoney(owedByCouncil)} and individuals {exactMoney(owedByIndividuals)}.
      </p>
      <div className={styles['grid']}>
        <AccountTable
          title={`Income and cost of ${longMonth(shown.month)}`}
          withHours
          lines={[
            ...incomeLines(shown),
            { id: 'revenue', label: 'Revenue', amount: revenue, minutes: columns.delivered, isSum: true },
            ...costLines(shown),
            { id: 'cost', label: 'Cost', amount: 0 - cost, minutes: null, isSum: true },
            { id: 'surplus', label: 'Surplus before grants', amount: surplus, minutes: null, isSum: true },
          ]}
        />
        <div className={styles['stack']}>
          <AccountTable
            title="From surplus to cash"
            lines={[
              ...bridgeLines(shown),
              { id: 'change', label: 'Change in cash', amount: change, minutes: null, isSum: true },
            ]}
          />
          <AccountTable
            title="Cash book"
            lines={[
              {
                id: 'opening',
                label: 'Cash when the month begins',
                amount: cash.opening,
                minutes: null,
                isSum: true,
              },
              ...bookLines(shown),
              { id: 'closing', label: 'Cash when it ends', amount: cash.closing, minutes: null, isSum: true },
            ]}
          />
        </div>
      </div>
    </>
  );
}

type AccountTableProps = {
  readonly title: string;
  readonly lines: readonly AccountLine[];
  readonly withHours?: boolean;
};

function AccountTable({ title, lines, withHours = false }: AccountTableProps) {
  return (
    <Scrolled className={`${styles['scroll']} ${styles['whole']}`} label={title}>
      <table className="figures">
        <caption>
          <b>{title}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {withHours && <th scope="col">Hours</th>}
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, amount, minutes, isSum }) => (
            <tr key={id} className={isSum ? styles['sum'] : undefined}>
              <th scope="row" className="words">
                {label}
              </th>
              {withHours && <td>{minutes === null ? '' : hours(minutes)}</td>}
              <td>{exactMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
