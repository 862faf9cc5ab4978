import { z } from 'zod';
import { backtestFile } from './backtest-file.ts';
import { booksFile } from './books-file.ts';
import { calibrationFile } from './calibration-file.ts';
import { checkFile } from './check-file.ts';
import { futureFile } from './future-file.ts';
import { optionFile } from './option-file.ts';
import { packFile } from './pack-file.ts';
import { parametersFile } from './parameters-file.ts';
import { placeFile } from './place-file.ts';
import { sensitivityFile } from './sensitivity-file.ts';

const FILES = {
  backtest: backtestFile,
  books: booksFile,
  calibration: calibrationFile,
  check: checkFile,
  future: futureFile,
  option: optionFile,
  pack: packFile,
  parameters: parametersFile,
  place: placeFile,
  sensitivity: sensitivityFile,
};

/** The JSON Schemas of the files, by file name, for editors and other programs. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([kind, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
      const document = { $schema, $id: `${kind}.schema.json`, ...rest };
      return [`${kind}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
