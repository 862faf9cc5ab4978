import type { HourOrder } from '../../api/types.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { formatPence } from '../../format/pence.ts';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './fee.module.css';

/** What the items of the councils’ returns are called. */
const ITEMS: Readonly<Record<string, string>> = {
  direct_care: 'Pay for time with people',
  travel_time: 'Travel time',
  mileage: 'Mileage',
  training_staff_time: 'Training',
  holiday: 'Holiday',
  sickness_maternity: 'Sickness and maternity',
  employer_ni: 'National Insurance',
  pension: 'Pension',
  total_careworker: 'The care worker',
  total_business: 'Running the business',
  return_on_operations: 'Return',
  total: 'Fee',
};

/** The same build-up at the pay and prices of April 2022, beside what providers returned to their councils then. */
export function Returned({ order }: { readonly order: HourOrder }) {
  const [answer] = useAnswer('costing.returns', order);
  return (
    <section aria-labelledby="returned" className={styles['card']}>
      <h2 id="returned">Beside what providers returned in 2022</h2>
      {answer.kind === 'waiting' && <output>Looking up the returns…</output>}
      {answer.kind === 'failed' && (
        <ProblemPanel title="The returns could not be compared" problem={answer.problem} />
      )}
      {answer.kind === 'here' && (
        <>
          <p className={styles['soft']}>
            {`Your figures at the pay, travel and mileage of each of ${answer.value.councils} councils in April 2022, and the quartiles their providers returned; each column has the middle council. Asked-for costs are not what councils paid.`}
          </p>
          <Scrolled className={styles['scroll']} label="Returned costs, item by item">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">Item</th>
                  <th scope="col">Built up</th>
                  <th scope="col">Lower quartile</th>
                  <th scope="col">Upper quartile</th>
                  <th scope="col">Councils within</th>
                </tr>
              </thead>
              <tbody>
                {answer.value.items.map(({ item, ours, lower, upper, within, councils }) => (
                  <tr key={item}>
                    <th scope="row" className="words">
                      {ITEMS[item] ?? item}
                    </th>
                    <td>{formatPence(ours)}</td>
                    <td>{formatPence(lower)}</td>
                    <td>{formatPence(upper)}</td>
                    <td>{`${within} of ${councils}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolled>
        </>
      )}
    </section>
  );
}
