import type { Handlers } from '../../contract/server.ts';
import { NotFound } from '../files/not-found.ts';
import { uncertainParameters } from '../../core/experiment/parameters-of-the-market.ts';
import { hasRange } from '../../core/sensitivity/doubtful.ts';
import { parametersToTry } from '../../core/sensitivity/one-at-a-time.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known } from './known.ts';

export function parameterMethods(
  catalogue: Catalogue,
): Pick<Handlers, 'parameters.list' | 'parameters.get' | 'parameters.moved'> {
  return {
    'parameters.list': () =>
      known(() =>
        [...catalogue.readParameters().values()].map(({ id, label, unit, kind, values }) => {
          const newest = values.at(-1);
          if (newest === undefined) throw new Error(`The parameter ${id} has no values.`);
          const { grade, verification, value, from } = newest;
          return { id, label, unit, kind, grade, verification, value, from };
        }),
      ),
    'parameters.get': ({ id }) =>
      known(() => {
        const register = catalogue.readParameters();
        const parameter = register.get(id);
        if (parameter === undefined) throw new NotFound('parameter', id, [...register.keys()]);
        return { parameter };
      }),
    'parameters.moved': ({ start = DEFAULT_START, months }) =>
      known(() => {
        const register = catalogue.readParameters();
        const span = { start, months };
        return {
          uncertain: uncertainParameters(register, span).length,
          doubtful: parametersToTry(register, span).filter((each) => hasRange(each, span)).length,
        };
      }),
  };
}
