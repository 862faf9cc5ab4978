import { ContractError } from '../../contract/errors.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { explainProblem } from '../files/near-names.ts';
import { NotFound } from '../files/not-found.ts';
import { UnusableFile } from '../files/unusable-file.ts';

/** Run an action on the catalogue, with its errors made ones the other side may see. */
export function known<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof NotFound) {
      const { kind, id, nearNames } = error;
      throw new ContractError('not-found', error.message, { kind, id, nearNames });
    }
    if (error instanceof UnusableFile) throw new ContractError('invalid-request', error.message);
    if (error instanceof InvalidInput) {
      throw new ContractError('invalid-request', error.problems.map(explainProblem).join('\n'));
    }
    throw error;
  }
}
