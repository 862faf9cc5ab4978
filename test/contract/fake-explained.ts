import { explainColumn } from '../../core/explain/indicator/column.ts';
import { explainEquation } from '../../core/explain/indicator/equation.ts';
import { explainIndicator } from '../../core/explain/indicator/indicator.ts';
import type { Reading } from '../../core/explain/indicator/inputs.ts';
import type { ColumnPath } from '../../core/model/tables.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import { parseMonth } from '../../core/time/month.ts';
import type { Handlers } from '../../contract/server.ts';

export const ELASTICITY: Parameter = {
  id: 'elasticity.demand.charge',
  label: 'How far a charge puts people off',
  about: 'Change in take-up for a change in the charge.',
  unit: 'fraction',
  kind: 'behaviour',
  values: [
    {
      from: '2020-04-01',
      value: -0.25,
      low: -0.5,
      high: 0,
      source: 'A study of charges',
      grade: 'B',
      verification: 'seen',
      note: 'Of one county.',
    },
  ],
};

function reading(month = '2026-04'): Reading {
  return { register: new Map([[ELASTICITY.id, ELASTICITY]]), month: parseMonth(month), changes: [] };
}

/** The equations as they are, over a register of one parameter. */
export const FAKE_EXPLAINED: Pick<Handlers, 'explain.indicator' | 'explain.column' | 'explain.equation'> = {
  'explain.indicator': ({ id, month }) => explainIndicator(id, reading(month)),
  'explain.column': ({ id, month }) => explainColumn(id as ColumnPath, reading(month)),
  'explain.equation': ({ id, month }) => explainEquation(id, reading(month)),
};
