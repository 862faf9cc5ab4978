import type { Handlers } from '../../contract/server.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { NotFound } from '../files/not-found.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { UnusableFile } from '../files/unusable-file.ts';
import { parametersPrint, placePrint, sourceOf } from '../jobs/assemble.ts';
import { known } from './known.ts';

/** By what a result is told from one that would be made now. */
export function printMethods(catalogue: Catalogue): Pick<Handlers, 'scenarios.prints'> {
  return {
    'scenarios.prints': ({ place, options, future }) =>
      known(() => ({
        place: present(place, (id) => placePrint(catalogue.readPlace(id))),
        options: options.map((option) => present(option, (id) => sourceOf(catalogue.readOption(id)).hash)),
        future: present(future, (id) => sourceOf(catalogue.readFuture(id)).hash),
        parameters: { hash: parametersPrint(catalogue.readParameters()) },
        start: DEFAULT_START,
      })),
  };
}

function present(id: string, print: (id: string) => string) {
  return { id, hash: printIfThere(() => print(id)) };
}

/** Null for a document that is gone, or that is there and cannot be used. */
function printIfThere(print: () => string): string | null {
  try {
    return print();
  } catch (error) {
    if (error instanceof NotFound || error instanceof UnusableFile) return null;
    throw error;
  }
}
