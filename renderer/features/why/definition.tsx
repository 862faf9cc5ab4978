import type { Told } from '../../store/state.ts';
import { Formula } from './formula.tsx';
import { Links } from './links.tsx';
import styles from './why.module.css';

const ADDED_UP = {
  sum: 'months are added up',
  last: 'the last month stands for a year or a horizon',
  mean: 'months are averaged',
} as const;

/** What is asked about, and how it is read off the month. */
export function Definition({ told }: { readonly told: Told }) {
  switch (told.kind) {
    case 'indicator': {
      const { id, meaning, unit, aggregation, formula, code, tests, reads } = told.told;
      return (
        <>
          <p>
            {meaning} Unit: {unit}; {ADDED_UP[aggregation]}. <code>{id}</code>
          </p>
          <h3>How it is read off the month</h3>
          <Formula lines={formula} />
          <p className={styles['soft']}>
            Code: <code>{code}</code>. Tests: <code>{tests.join(', ')}</code>
          </p>
          <Links title="Columns it reads" columns={reads} />
        </>
      );
    }
    case 'column': {
      const { kind, meaning, unit, readers } = told.told;
      const by = [...readers.steps, ...readers.indicators];
      return (
        <p>
          {meaning} Unit: {unit}; {kind === 'stock' ? 'carried over from month to month' : 'of one month'}.{' '}
          {by.length === 0 ? 'Nothing reads it.' : `Read by ${by.join(', ')}.`}
        </p>
      );
    }
    case 'equation':
      return null;
  }
}
