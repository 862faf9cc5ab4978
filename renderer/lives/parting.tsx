import { longMonth } from '../format/month.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './lives.module.css';
import { told } from './told.ts';

type Compared = {
  readonly month: string;
  readonly both: readonly string[];
  readonly alone: readonly [readonly string[], readonly string[]];
};

type PartingProps = {
  readonly months: readonly Compared[];
  /** What either life is called. */
  readonly names: readonly [string, string];
};

/** What happened in one life and not in the other, side by side; what happened in both is left out. */
export function Parting({ months, names: [first, second] }: PartingProps) {
  const parted = months.filter(({ alone: [a, b] }) => a.length + b.length > 0);
  if (parted.length === 0) {
    return <p className={styles['soft']}>Nothing happens in one life that does not happen in the other.</p>;
  }
  return (
    <Scrolled className={styles['scroll']} label="What happens in one life only">
      <table className={`figures ${styles['parting']}`}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className="words">
              Only in: {first}
            </th>
            <th scope="col" className="words">
              Only in: {second}
            </th>
          </tr>
        </thead>
        <tbody>
          {parted.map(({ month, alone }) => (
            <tr key={month}>
              <th scope="row">{longMonth(month)}</th>
              {alone.map((sentences, at) => (
                <td key={at === 0 ? 'first' : 'second'} className="words">
                  {sentences.map((sentence) => (
                    <p key={sentence}>{told(sentence)}</p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
