import { ContractError } from '../../contract/errors.ts';
import { grouped } from '../../core/numeric/grouped.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { tellProblem } from '../files/near-names.ts';
import { NotFound } from '../files/not-found.ts';
import { UnusableFile } from '../files/unusable-file.ts';
import { problemRow } from './problem-row.ts';

/** More than anybody mends before looking again; a file may be made to have thousands. */
const MOST_TOLD = 20;
const MOST_LISTED = 200;

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
      throw new ContractError('invalid-request', told(problems), {
        problems: problems.slice(0, MOST_LISTED).map(problemRow),
      });
    }
    throw error;
  }
}

function told(problems: readonly Problem[]): string {
  const more = problems.length - MOST_TOLD;
  const sentences = problems.slice(0, MOST_TOLD).map(tellProblem);
  return [...sentences, ...(more > 0 ? [`And ${grouped(more)} more.`] : [])].join('\n');
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
