import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { breakEven, keepWhole } from '../../core/exposure/break-even.ts';
import type { Books } from '../../core/exposure/books.ts';
import { booksProblems } from '../../core/exposure/books-problems.ts';
import type { OwnParameters } from '../../core/exposure/own-terms.ts';
import { parametersAt } from '../../core/exposure/own-terms.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { parseMonth } from '../../core/time/month.ts';
import type { BooksShelf } from '../db/repositories/books.ts';
import { atUptake } from '../exposure/at-uptake.ts';
import type { FollowedRuns } from '../exposure/followed-runs.ts';
import { readBooksCsv } from '../files/books-csv.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { known, knownLater } from './known.ts';

type Methods =
  | 'books.list'
  | 'books.get'
  | 'books.save'
  | 'books.remove'
  | 'books.readCsv'
  | 'exposure.at'
  | 'exposure.balance';

type Parts = {
  readonly catalogue: Catalogue;
  readonly runs: FollowedRuns;
  readonly shelf: () => BooksShelf;
  readonly now: () => Date;
};

/** The books of the user’s own providers and what may become of them. The books are in no log, result or bundle. */
export function exposureMethods({ catalogue, runs, shelf, now }: Parts): Pick<Handlers, Methods> {
  return {
    'books.list': () =>
      shelf()
        .list()
        .map((row) => ({ ...row })),
    'books.get': ({ id }) => {
      const books = shelf().get(id);
      if (books === null) throw missing(id);
      return { books };
    },
    'books.save': ({ books }) =>
      known(() => {
        refuse(books);
        const savedAt = now().toISOString();
        shelf().save(books, savedAt);
        return { id: books.id, name: books.name, savedAt };
      }),
    'books.remove': ({ id }) => {
      if (!shelf().remove(id)) throw missing(id);
      return {};
    },
    'books.readCsv': ({ text }) => {
      const { books, problems } = readBooksCsv(text, NEW_BOOKS);
      return { books, problems: [...problems] };
    },
    'exposure.at': (order, { signal }) => knownLater(() => atUptake(catalogue, runs, order, signal)),
    'exposure.balance': ({ books, month, floor }) =>
      known(() => {
        refuse(books);
        const parameters = parametersIn(catalogue, month);
        const { standing, fees, hours } = breakEven(books, parameters);
        return {
          floor: parameters['wage.nlw'],
          standing,
          fees: [...fees],
          hours,
          rise: floor === undefined ? null : copied(keepWhole(books, floor, parameters)),
        };
      }),
  };

  function missing(id: string): ContractError {
    const hint = didYouMean(
      id,
      shelf()
        .list()
        .map((row) => row.id),
    );
    return new ContractError('not-found', `There are no books "${id}".${hint === '' ? '' : ` ${hint}`}`, {
      kind: 'books',
      id,
    });
  }
}

/** What books read from a table are called until they are saved. */
const NEW_BOOKS = 'my-books';

function refuse(books: Books): void {
  const problems = booksProblems(books);
  if (problems.length > 0) throw new InvalidInput(problems);
}

function copied({ fees, ...rise }: ReturnType<typeof keepWhole>) {
  return { ...rise, fees: [...fees] };
}

function parametersIn(catalogue: Catalogue, month: string): OwnParameters {
  try {
    return parametersAt(catalogue.readParameters(), parseMonth(month));
  } catch (error) {
    if (error instanceof RangeError) throw new ContractError('invalid-request', error.message);
    throw error;
  }
}
