import { describeIssues } from '../../contract/describe-issues.ts';
import { ContractError } from '../../contract/errors.ts';
import { frozenInputs } from '../../contract/schemas/results.ts';
import type { Handlers } from '../../contract/server.ts';
import type { FrozenResult } from '../db/repositories/results.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Desk } from '../library/desk.ts';
import { fittingInputs } from '../library/fitting-inputs.ts';
import { removeResult } from '../library/remove-frozen.ts';
import { signaturesIn, signOffsIn } from '../library/sign-offs.ts';
import { known } from './known.ts';

type Methods = 'results.list' | 'results.get' | 'results.signatures' | 'results.remove' | 'results.rerun';

/** The library is opened at the first question about it, so that all else works where it cannot be. */
export function resultMethods(
  catalogue: Pick<Catalogue, 'readParameters'>,
  desk: () => Desk,
  again: (frozen: FrozenResult) => string,
): Pick<Handlers, Methods> {
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
            names: { place: place.name, future: future.name, options: options.map(({ name }) => name) },
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
      return { result: frozen.result, inputs: fittingInputs(frozen.inputs) };
    },
    'results.signatures': ({ id }) => {
      const frozen = results().get(id);
      if (frozen === null) throw missing(id);
      const signOffs = signOffsIn(desk());
      const here = catalogue.readParameters();
      return (fittingInputs(frozen.inputs)?.parameters ?? []).flatMap((parameter) => {
        const { id: name } = parameter;
        const signed = signaturesIn(parameter, here.get(name), signOffs);
        const isNobodys = signed.signature === null && signed.elsewhere.length === 0;
        return isNobodys ? [] : [{ parameter: name, ...signed }];
      });
    },
    'results.remove': ({ id }) => {
      if (!removeResult(desk(), id)) throw missing(id);
      return {};
    },
    'results.rerun': ({ id }) => {
      const frozen = results().get(id);
      if (frozen === null) throw missing(id);
      const { inputs } = frozen;
      const checked = frozenInputs.safeParse(inputs);
      if (!checked.success) {
        const { sentence, problems } = describeIssues('The run it was made by', inputs, checked.error.issues);
        throw new ContractError('invalid-request', sentence, { problems });
      }
      return { job: known(() => again(frozen)) };
    },
  };
}
