import type { FigureSplit, FigureUnit, WhyAnswer } from '../../core/explain/why/event.ts';
import { sharesShown } from '../../core/explain/why/shares-shown.ts';
import { count, longMonth } from '../format/month.ts';
import { exactMoney } from './amounts.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './lives.module.css';
import { saysSomething } from '../../core/figures/amount.ts';

type WhySharesProps = {
  readonly split: FigureSplit;
  readonly answer: WhyAnswer;
  readonly isMarket: boolean;
};

/** What each cause adds to one figure; the rows add up as they are printed. */
export function WhyShares({ split, answer: { causes, month, market }, isMarket }: WhySharesProps) {
  const { unit, label, against } = split;
  const { from, to, rows, isTelling } = sharesShown(split, causes);
  const where = isMarket
    ? `In the whole market${market !== null && market.counted > 1 ? `, mean of ${count(market.counted, 'replicate')}` : ''}: `
    : '';
  const title = `${where}${label}, ${longMonth(month)}, against ${against}`;
  return (
    <Scrolled className={styles['scroll']} label={title}>
      <table className="figures">
        <caption>
          <b>{title}</b>: {inUnit(unit, from)} to {inUnit(unit, to)}
          {!isTelling &&
            '. The whole change is nothing or small beside its parts, so no parts of the whole are given.'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">Share</th>
            {isTelling && <th scope="col">Of the whole</th>}
            <th scope="col">Alone</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.label} className={at === rows.length - 1 ? styles['sum'] : undefined}>
              <th scope="row">{row.label}</th>
              <td>{signed(unit, row.share)}</td>
              {isTelling && <td>{row.percent === null ? '' : `${row.percent}%`.replace('-', '−')}</td>}
              <td>{row.alone === null ? '' : signed(unit, row.alone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

const TENTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const HUNDREDTHS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A figure as it is read. */
function inUnit(unit: FigureUnit, value: number): string {
  switch (unit) {
    case 'pence':
      return exactMoney(value);
    case 'pence an hour':
      return `${exactMoney(value)} an hour`;
    case 'basis points':
      return `${HUNDREDTHS.format(value / 100).replace('-', '−')}%`;
    case 'minutes':
      return `${TENTHS.format(value / 60).replace('-', '−')} h`;
    case 'minutes a week':
      return `${TENTHS.format(value / 60).replace('-', '−')} h a week`;
    case 'providers':
    case 'contracts':
    case 'people':
    case 'event':
      return HUNDREDTHS.format(value).replace('-', '−');
  }
}

function signed(unit: FigureUnit, value: number): string {
  const shown = inUnit(unit, value);
  return value > 0 && saysSomething(shown) ? `+${shown}` : shown;
}
