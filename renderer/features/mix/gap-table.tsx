import { Fragment } from 'react';
import { formatExact } from '../../../core/figures/amount.ts';
import { rangeHead } from '../../../core/figures/range-words.ts';
import type { Headline } from '../../api/types.ts';
import { REASONS } from './gap.ts';
import type { Gap } from './gap.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './mix.module.css';

type GapTableProps = {
  readonly gaps: readonly Gap[];
  readonly replicates: number;
  readonly nameOf: (option: string) => string;
};

/** The reasons with their ranges, one option beside the other. */
export function GapTable({ gaps, replicates, nameOf }: GapTableProps) {
  const rows: readonly { label: string; of: (gap: Gap) => Headline }[] = [
    ...REASONS.map(({ id, label }) => ({ label, of: ({ reasons }: Gap) => reasons[id] })),
    { label: 'All together', of: ({ gap }) => gap },
  ];
  return (
    <Scrolled className={styles['tableScroll']} label="Why people are not where planned">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Reason</th>
            {gaps.map(({ option }) => (
              <Fragment key={option}>
                <th scope="col">{nameOf(option)}</th>
                <th scope="col">{rangeHead(replicates)}</th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {gaps.map((gap) => {
                const { mean, p5, p95 } = of(gap);
                return (
                  <Fragment key={gap.option}>
                    <td>{formatExact(mean, 'share')}</td>
                    <td>
                      {replicates < 2
                        ? 'one run'
                        : `${formatExact(p5, 'share')} to ${formatExact(p95, 'share')}`}
                    </td>
                  </Fragment>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
