import type { Chain } from '../../api/types.ts';
import { longDay, longMonth } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './why.module.css';

type ParameterTold = Chain['parameters'][number];

/** Every parameter in the equations and in those they name, as it stands in the month, with what it rests on. */
export function ParametersTable({ chain }: { readonly chain: Chain }) {
  const { parameters, month } = chain;
  if (parameters.length === 0) {
    return (
      <p>
        Its own equations add up and divide other figures and name no assumption; those stand further back, in
        what these figures are made of.
      </p>
    );
  }
  return (
    <>
      <h3>Assumptions it rests on, as they stand in {longMonth(month)}</h3>
      <Scrolled className={styles['scroll']} label="Parameters it stands on">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">Value</th>
              <th scope="col">Range</th>
              <th scope="col">From</th>
              <th scope="col">Grade</th>
              <th scope="col" className="words">
                Source
              </th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <Row key={parameter.id} parameter={parameter} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

function Row({ parameter }: { readonly parameter: ParameterTold }) {
  const { id, label, value, low, high, from, grade, verification, source, note } = parameter;
  return (
    <tr>
      <th scope="row" className="words">
        {label} <code className={styles['soft']}>{id}</code>
      </th>
      <td>
        {formatValue(value, parameter.unit)}
        {origin(parameter)}
      </td>
      <td>
        {low === high
          ? 'none'
          : `${formatValue(low, parameter.unit)} to ${formatValue(high, parameter.unit)}`}
      </td>
      <td>{longDay(from)}</td>
      <td>
        {grade}, {verification}
      </td>
      <td className="words">
        {source}
        {note !== '' && <span className={styles['soft']}> {note}</span>}
      </td>
    </tr>
  );
}

function origin(parameter: ParameterTold): string {
  const { by, written } = parameter;
  switch (by) {
    case 'as written':
      return '';
    case 'uprating':
      return `, uprated from ${formatValue(written, parameter.unit)}`;
    case 'the future':
      return `, by the future; else from ${formatValue(written, parameter.unit)}`;
  }
}
