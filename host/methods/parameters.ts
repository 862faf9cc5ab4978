import type { Handlers } from '../../contract/server.ts';
import { NotFound } from '../files/not-found.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known } from './known.ts';

export function parameterMethods(catalogue: Catalogue): Pick<Handlers, 'parameters.list' | 'parameters.get'> {
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
  };
}
