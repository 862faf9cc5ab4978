import type { Ladder } from '../../../core/ladder/ladder.ts';
import { formatPence } from '../../format/pence.ts';
import { Picker } from '../../ui/picker.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './ladder.module.css';

type RungsProps = {
  readonly ladders: readonly Ladder[];
  readonly shown: string;
  readonly onShow: (key: string) => void;
  readonly nameOf: (ladder: Ladder) => string;
  readonly keyOf: (ladder: Ladder) => string;
};

/** The sums of one way, rung by rung. */
export function Rungs({ ladders, shown, onShow, nameOf, keyOf }: RungsProps) {
  const ladder = ladders.find((each) => keyOf(each) === shown) ?? ladders[0];
  if (ladder === undefined) return null;
  return (
    <section aria-labelledby="workings" className={styles['card']}>
      <div className={styles['head']}>
        <h2 id="workings">The workings</h2>
        <Picker
          label="Of"
          items={ladders.map((each) => ({
            id: keyOf(each),
            name: nameOf(each),
            note: `${formatPence(each.forCare)} left for care`,
          }))}
          value={keyOf(ladder)}
          onChange={onShow}
        />
      </div>
      {ladder.condition !== '' && <p>{ladder.condition}</p>}
      <Scrolled className={styles['scroll']} label="The workings, rung by rung">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Rung</th>
              <th scope="col">Takes</th>
              <th scope="col">Leaves</th>
              <th scope="col" className="words">
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {ladder.rungs.map(({ id, label, takes, left, note }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{takes === 0 ? '' : `−${formatPence(takes)}`}</td>
                <td>{formatPence(left)}</td>
                <td className="words">{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
