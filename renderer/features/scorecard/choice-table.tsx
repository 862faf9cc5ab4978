import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { formatAmount } from '../../../core/figures/amount.ts';
import { fineChange } from '../../../core/figures/fine.ts';
import { verdictOf } from '../../format/verdict.ts';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import { WhyButton } from '../../why/why-button.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './scorecard.module.css';

/** What choice is made of: what there is to choose from, whether one gets it, and who was made to change. */
const ROWS = [
  'choice.alternatives',
  'choice.placed',
  'choice.first-preference',
  'choice.control',
  'choice.support.unmet',
  'choice.changes.chosen',
  'choice.changes.forced',
  'choice.wait',
] as const satisfies readonly IndicatorId[];

type ChoiceTableProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** The rest of the scorecard, an option a column. */
export function ChoiceTable({ result, nameOf }: ChoiceTableProps) {
  const { scenarios, differences, replicates } = result;
  const rows = ROWS.filter((id) => scenarios[0]?.headlines.some(({ indicator }) => indicator === id));
  return (
    <section className={styles['card']} aria-label="What choice is made of">
      <h3>What choice is made of</h3>
      <Scrolled className={styles['scroll']} label="Choice by option">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {scenarios.map(({ option }) => (
                <th key={option} scope="col">
                  {nameOf(option)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((id) => {
              const { label, unit } = INDICATORS[id];
              return (
                <tr key={id}>
                  <th scope="row">
                    {label}{' '}
                    <IndicatorMark indicator={id} result={result} isDifference={differences.length > 0} />{' '}
                    <WhyButton indicator={id} />
                  </th>
                  {scenarios.map(({ option, headlines }) => {
                    const level = headlines.find(({ indicator }) => indicator === id);
                    const change = differences
                      .find((each) => each.option === option)
                      ?.headlines.find(({ indicator }) => indicator === id);
                    return (
                      <td key={option}>
                        {level === undefined ? 'not recorded' : formatAmount(level.mean, unit)}
                        {change !== undefined && (
                          <small className={styles['range']}>
                            {fineChange(change.mean, unit)}, {verdictOf(change, replicates)}
                          </small>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
