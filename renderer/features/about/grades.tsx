import { useState } from 'react';
import type { ParameterRow } from '../../api/types.ts';
import { longDay } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { Afterwards } from '../../ui/afterwards.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './about.module.css';

const MEANINGS: Readonly<Record<ParameterRow['grade'], string>> = {
  A: 'official statistic or law',
  B: 'published study',
  C: 'estimate from the sector',
  D: 'assumption or judgement',
};
const GRADES = Object.keys(MEANINGS) as ParameterRow['grade'][];

/** The parameters by how good their evidence is. */
export function Grades({ parameters }: { readonly parameters: readonly ParameterRow[] }) {
  const [grade, setGrade] = useState<ParameterRow['grade'] | 'all'>('D');
  const of = (one: string): readonly ParameterRow[] => parameters.filter((row) => row.grade === one);
  const shown = grade === 'all' ? parameters : of(grade);
  return (
    <section className={`${styles['card']} ${styles['wide']}`}>
      <h2>Parameters by grade of evidence</h2>
      <ul className={styles['grades']}>
        {GRADES.map((each) => (
          <li key={each}>
            <b>{of(each).length}</b> grade {each}: {MEANINGS[each]}
          </li>
        ))}
      </ul>
      <Segments
        label="Grade"
        items={[...GRADES.map((id) => ({ id, name: id })), { id: 'all' as const, name: 'All' }]}
        selected={grade}
        onChange={setGrade}
      />
      <Scrolled className={styles['scroll']} label="Parameters">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Newest value</th>
              <th scope="col">From</th>
              <th scope="col">Grade</th>
              <th scope="col" className="words">
                Basis
              </th>
            </tr>
          </thead>
          <Rows key={grade} rows={shown} />
        </table>
      </Scrolled>
    </section>
  );
}

/** So many are drawn in one go; there are hundreds. */
const LOT = 50;

/** The first lot of rows, and the others after it, a lot at a time. */
function Rows({ rows }: { readonly rows: readonly ParameterRow[] }) {
  return (
    <>
      <tbody>
        {rows.slice(0, LOT).map(({ id, label, value, unit, from, grade, verification }) => (
          <tr key={id}>
            <th scope="row" className="words">
              {label} <code className={styles['soft']}>{id}</code>
            </th>
            <td>{formatValue(value, unit)}</td>
            <td>{longDay(from)}</td>
            <td>{grade}</td>
            <td className="words">{VERIFICATIONS[verification]}</td>
          </tr>
        ))}
      </tbody>
      {rows.length > LOT && (
        <Afterwards>
          <Rows rows={rows.slice(LOT)} />
        </Afterwards>
      )}
    </>
  );
}

const VERIFICATIONS: Readonly<Record<ParameterRow['verification'], string>> = {
  seen: 'seen in its source',
  derived: 'worked out from a source',
  memory: 'recalled, not checked',
  assumption: 'assumed',
};
