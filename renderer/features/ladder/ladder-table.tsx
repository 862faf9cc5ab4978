import type { Ladder } from '../../../core/ladder/ladder.ts';
import { formatPence } from '../../format/pence.ts';
import { HOLDERS, spentOn, takenBy, timeInWords } from './words.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './ladder.module.css';

/** Every ladder with a column for each thing taken off. */
export function LadderTable({ ladders }: { readonly ladders: readonly Ladder[] }) {
  return (
    <Scrolled className={styles['scroll']} label="What the budget buys, as a table">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col" className="words">
              Held as
            </th>
            <th scope="col" className="words">
              Spent on
            </th>
            <th scope="col">Fund fee</th>
            <th scope="col">Payroll and insurance</th>
            <th scope="col">VAT</th>
            <th scope="col">Left for care</th>
            <th scope="col">Time a week</th>
          </tr>
        </thead>
        <tbody>
          {ladders.map((ladder) => (
            <tr key={`${ladder.deployment} ${ladder.route} ${ladder.supplier}`}>
              <th scope="row" className="words">
                {HOLDERS[ladder.deployment]}
              </th>
              <td className="words">{spentOn(ladder)}</td>
              <td>{taken(takenBy(ladder, 'fee'))}</td>
              <td>{taken(takenBy(ladder, 'employer'))}</td>
              <td>{taken(takenBy(ladder, 'vat'))}</td>
              <td>{formatPence(ladder.forCare)}</td>
              <td>{ladder.minutes === null ? 'no price known' : timeInWords(ladder.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function taken(pence: number): string {
  return pence === 0 ? '' : `−${formatPence(pence)}`;
}
