import type { Chain } from '../../api/types.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Formula } from './formula.tsx';
import { Links } from './links.tsx';
import { ParametersTable } from './parameters-table.tsx';
import styles from './why.module.css';

/** The assumptions, levers and figures of the place that stand behind it. */
export function RestsOn({ chain }: { readonly chain: Chain }) {
  const { levers, placeFigures } = chain;
  return (
    <>
      <ParametersTable chain={chain} />
      {levers.length + placeFigures.length > 0 && <h3>Levers, and figures of the place</h3>}
      <ul className={styles['links']}>
        {levers.map(({ id, label, help }) => (
          <li key={id}>
            {label} <code>{id}</code>: {help}
          </li>
        ))}
        {placeFigures.map(({ id, label, unit }) => (
          <li key={id}>
            {label} <code>place.{id}</code>, in {unit}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The steps and equations behind it, and where to go on. */
export function Workings({ chain }: { readonly chain: Chain }) {
  const { steps, equations, further } = chain;
  return (
    <>
      {steps.length > 0 && <h3>Steps of the month behind it</h3>}
      <ul className={styles['links']}>
        {steps.map(({ name, position, purpose, source, simplifies }) => (
          <li key={name}>
            <b>
              {position}. {name}
            </b>
            : {purpose} <span className={styles['soft']}>Source: {source}</span>
            <ul className={styles['links']}>
              {simplifies.map((sentence) => (
                <li key={sentence} className={styles['soft']}>
                  Left out or made plainer: {sentence}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {equations.length > 0 && <h3>{equations.length === 1 ? 'Its equation' : 'Their equations'}</h3>}
      {equations.map((equation) => (
        <Equation key={equation.id} equation={equation} isAlone={equations.length === 1} />
      ))}
      <Links title="Further back" equations={further.equations} columns={further.columns} />
    </>
  );
}

type EquationProps = { readonly equation: Chain['equations'][number]; readonly isAlone: boolean };

/** Folded where there are others beside it. */
function Equation({ equation, isAlone }: EquationProps) {
  const { id, step, gives, formula, where, source, code, tests } = equation;
  const whole = (
    <>
      <Formula lines={formula} />
      <ul className={styles['links']}>
        {where.map(({ symbol, meaning }) => (
          <li key={symbol}>
            <code>{symbol}</code>: {meaning}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>
        {source !== '' && `Source: ${source} `}Code: <code>{code}</code>. Tests:{' '}
        <code>{tests.join(', ')}</code>
      </p>
    </>
  );
  const head = `${id} (${step ?? 'at the start'}): ${gives}`;
  if (!isAlone) {
    return (
      <Disclosure title={head} level={4}>
        {whole}
      </Disclosure>
    );
  }
  return (
    <>
      <p>{head}</p>
      {whole}
    </>
  );
}
