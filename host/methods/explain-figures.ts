import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { explainColumn } from '../../core/explain/indicator/column.ts';
import { COLUMNS } from '../../core/explain/indicator/column-told.ts';
import { explainEquation } from '../../core/explain/indicator/equation.ts';
import { EQUATIONS } from '../../core/explain/indicator/equations-known.ts';
import { explainIndicator } from '../../core/explain/indicator/indicator.ts';
import type { Reading } from '../../core/explain/indicator/inputs.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { parseMonth } from '../../core/time/month.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known } from './known.ts';

type Methods = 'explain.indicator' | 'explain.column' | 'explain.equation';
type Asked = { readonly month?: string; readonly future?: string };

/** How the figures of the model are worked out, in any month and future. */
export function explainFiguresMethods(catalogue: Catalogue): Pick<Handlers, Methods> {
  return {
    'explain.indicator': ({ id, ...asked }) => told((reading) => explainIndicator(id, reading), asked),
    'explain.column': ({ id, ...asked }) => {
      const column = COLUMNS.get(id)?.column;
      if (column === undefined) throw notFound('column', id, COLUMNS.keys());
      return told((reading) => explainColumn(column, reading), asked);
    },
    'explain.equation': ({ id, ...asked }) => {
      if (!EQUATIONS.has(id)) throw notFound('equation', id, EQUATIONS.keys());
      return told((reading) => explainEquation(id, reading), asked);
    },
  };

  function told<T>(tell: (reading: Reading) => T, { month = DEFAULT_START, future = CENTRAL }: Asked): T {
    const reading: Reading = known(() => ({
      register: catalogue.readParameters(),
      month: parseMonth(month),
      changes: catalogue.readFuture(future).flatMap(({ changes }) => changes),
    }));
    try {
      return tell(reading);
    } catch (error) {
      // A month in which a parameter has no value yet.
      if (error instanceof RangeError) throw new ContractError('invalid-request', error.message);
      throw error;
    }
  }
}

function notFound(kind: string, id: string, all: Iterable<string>): ContractError {
  const hint = didYouMean(id, [...all]);
  return new ContractError('not-found', `There is no ${kind} "${id}". ${hint}`.trimEnd());
}
