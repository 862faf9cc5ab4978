import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Handlers } from '../../contract/server.ts';
import { explainProblem } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { validateFile } from '../files/validate-file.ts';
import type { FileCheck } from '../files/validate-file.ts';
import { known } from './known.ts';

export function fileMethods(catalogue: Catalogue): Pick<Handlers, 'files.validate'> {
  return {
    'files.validate': ({ text, fileName }) => {
      const { kind, id, problems } = known(() => checkText(text, catalogue));
      return {
        kind: kind ?? null,
        id: id ?? null,
        problems: problems.map((problem) => {
          const { path, expected, found, remedy } = problem;
          return { path, expected, found, remedy, sentence: explainProblem({ ...problem, file: fileName }) };
        }),
      };
    },
  };
}

/** The check reads files, so the text is put in one of a name of our own; the name it was sent under is never a path. */
function checkText(text: string, catalogue: Catalogue): FileCheck {
  const folder = mkdtempSync(join(tmpdir(), 'care-market-check-'));
  try {
    const path = join(folder, 'document.json');
    writeFileSync(path, text, { flag: 'wx' });
    return validateFile(path, catalogue);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
