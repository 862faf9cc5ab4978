import type { Told } from '../../store/state.ts';
import { Formula } from './formula.tsx';
import { Links } from './links.tsx';
import styles from './why.module.css';

const ADDED_UP = {
  sum: 'months are added up',
  last: 'the last month stands for a year or a horizon',
  mean: 'months are averaged',
  ratio: 'worked out from what the months add up to',
} as const;

/** What is asked about, in words. */
export function Definition({ told }: { readonly told: Told }) {
  switch (told.kind) {
    case 'indicator': {
      const { meaning, unit, aggregation } = told.told;
      return (
        <p>
          {meaning} Unit: {unit}; {ADDED_UP[aggregation]}.
        </p>
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

type Indicator = Extract<Told, { kind: 'indicator' }>['told'];

/** How an indicator is read off the month. */
export function Reading({ indicator }: { readonly indicator: Indicator }) {
  const { id, formula, code, tests, reads } = indicator;
  return (
    <>
      <h3>How it is read off the month</h3>
      <Formula lines={formula} />
      <p className={styles['soft']}>
        Id: <code>{id}</code>. Code: <code>{code}</code>. Tests: <code>{tests.join(', ')}</code>
      </p>
      <Links title="Columns it reads" columns={reads} />
    </>
  );
}
