import { COST_LINES } from '../../../core/costing/cost-line.ts';
import type { HourAnswer } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { PartsBar, PartsLegend } from '../../charts/parts-bar.tsx';
import { formatPence } from '../../format/pence.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Hint } from '../../ui/hint.tsx';
import { figureInWords } from './figure-words.ts';
import { LINE_FIGURES } from './line-figures.ts';
import { drawnHour } from './drawn-hour.ts';
import { hourFile, neededFee, PART_NAMES, partsOf } from './parts.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './fee.module.css';

type HourProps = { readonly now: HourAnswer; readonly risen: HourAnswer | null };
type Line = HourAnswer['lines'][number];

/** The lines of an hour with what each rests on, beside the same after the wage floor has risen. */
export function Hour({ now, risen }: HourProps) {
  const engine = useApp((state) => selectCatalogues(state)?.about.engineVersion ?? '');
  const whole = Math.max(now.price, risen?.price ?? 0);
  return (
    <section aria-labelledby="hour" className={styles['card']}>
      <div className={styles['head']}>
        <h2 id="hour">Line by line</h2>
        <Download
          label="the hour, line by line"
          origin={{}}
          name={`hour-${now.month}`}
          table={() => hourFile(now, risen, engine)}
          drawing={() => drawnHour(now, risen, engine)}
        />
      </div>
      <div className={styles['bar']}>
        <p>
          Now: <b>{formatPence(neededFee(now.price))}</b>
        </p>
        <PartsBar parts={partsOf(now)} whole={whole} />
      </div>
      {risen !== null && (
        <div className={styles['bar']}>
          <p>
            After the rise: <b>{formatPence(neededFee(risen.price))}</b>
          </p>
          <PartsBar parts={partsOf(risen)} whole={whole} />
        </div>
      )}
      <PartsLegend labels={PART_NAMES} />
      <Scrolled className={styles['scroll']} label="The hour, line by line">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">An hour</th>
              {risen !== null && <th scope="col">After the rise</th>}
              <th scope="col" className="words">
                Rests on
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(now, true).map((line) => row(line, now, risen))}
            {total('The care worker', now.careworker, risen?.careworker)}
            {rowsOf(now, false).map((line) => row(line, now, risen))}
            {total('Running the business', now.business, risen?.business)}
            {total('Return', now.surplus, risen?.surplus)}
            {total('Fee', neededFee(now.price), risen === null ? undefined : neededFee(risen.price))}
          </tbody>
        </table>
      </Scrolled>
      <p className={styles['soft']}>
        Each line is rounded by itself, so lines may differ from their total by a penny or two. † An
        assumption (grade D). Point at a figure, or move to it with Tab, for its source.
      </p>
    </section>
  );
}

/** Lines that come to nothing are left out. */
function rowsOf({ lines }: HourAnswer, careworker: boolean): readonly Line[] {
  return lines.filter((line) => line.careworker === careworker && Math.round(line.perHour) !== 0);
}

function row({ line, perHour }: Line, now: HourAnswer, risen: HourAnswer | null) {
  const after = risen?.lines.find((each) => each.line === line);
  return (
    <tr key={line}>
      <th scope="row">{COST_LINES[line].label}</th>
      <td>{formatPence(perHour)}</td>
      {risen !== null && <td>{formatPence(after?.perHour ?? 0)}</td>}
      <td className={`words ${styles['rests']}`}>
        {line === 'contactPay' ? 'Basic pay' : ''}
        {now.figures
          .filter(({ figure }) => LINE_FIGURES[line].includes(figure))
          .map((used) => {
            const { text, source } = figureInWords(used);
            return (
              <div key={used.figure}>
                <Hint text={source}>{text}</Hint>
              </div>
            );
          })}
      </td>
    </tr>
  );
}

function total(name: string, amount: number, after: number | undefined) {
  return (
    <tr className={styles['total']}>
      <th scope="row">{name}</th>
      <td>{formatPence(amount)}</td>
      {after !== undefined && <td>{formatPence(after)}</td>}
      <td className="words">{''}</td>
    </tr>
  );
}
