import type { Handlers } from '../../contract/server.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { validateText } from '../files/validate-file.ts';
import { known } from './known.ts';
import { problemRow } from './problem-row.ts';

/** The name a text was sent under is shown back and never opened. */
export function fileMethods(catalogue: Catalogue): Pick<Handlers, 'files.validate'> {
  return {
    'files.validate': ({ text, fileName }) => {
      const { kind, id, problems, warnings } = known(() => validateText(text, fileName, catalogue));
      return {
        kind: kind ?? null,
        id: id ?? null,
        problems: problems.map((problem) => problemRow({ ...problem, file: fileName })),
        warnings: [...warnings],
      };
    },
  };
}
