import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Desk } from '../library/desk.ts';
import { removeResult } from '../library/remove-frozen.ts';

type Methods = 'results.list' | 'results.get' | 'results.remove';

/** The library is opened at the first question about it, so that all else works where it cannot be. */
export function resultMethods(desk: () => Desk): Pick<Handlers, Methods> {
  const results = () => desk().results;
  function missing(id: string): ContractError {
    const ids = results()
      .list()
      .map((row) => row.id);
    const hint = didYouMean(id, ids);
    return new ContractError(
      'not-found',
      `There is no saved result "${id}".${hint === '' ? '' : ` ${hint}`}`,
      { kind: 'result', id },
    );
  }
  return {
    'results.list': () =>
      results()
        .list()
        .map(
          ({
            id,
            createdAt,
            place,
            future,
            options,
            months,
            replicates,
            seed,
            engineVersion,
            inputsHash,
          }) => ({
            id,
            createdAt,
            place: place.id,
            future: future.id,
            options: options.map((option) => option.id),
            months,
            replicates,
            seed,
            engineVersion,
            inputsHash,
          }),
        ),
    'results.get': ({ id }) => {
      const frozen = results().get(id);
      if (frozen === null) throw missing(id);
      return { result: frozen.result, inputs: frozen.inputs };
    },
    'results.remove': ({ id }) => {
      if (!removeResult(desk(), id)) throw missing(id);
      return {};
    },
  };
}
