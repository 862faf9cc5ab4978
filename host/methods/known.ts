import { ContractError } from '../../contract/errors.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { explainProblem } from '../files/near-names.ts';
import { NotFound } from '../files/not-found.ts';
import { UnusableFile } from '../files/unusable-file.ts';
import { problemRow } from './problem-row.ts';

/** Run an action on the catalogue, with its errors made ones the other side may see. */
export function known<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof NotFound) {
      const { kind, id, nearNames } = error;
      throw new ContractError('not-found', error.message, { kind, id, nearNames });
    }
    if (error instanceof UnusableFile || error instanceof InvalidInput) {
      const { problems } = error;
      throw new ContractError('invalid-request', problems.map(explainProblem).join('\n'), {
        problems: problems.map(problemRow),
      });
    }
    throw error;
  }
}

/** The same for an action that takes its time. */
export async function knownLater<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    return known(() => {
      throw error;
    });
  }
}
