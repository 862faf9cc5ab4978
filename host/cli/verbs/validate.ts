import { basename } from 'node:path';

import { CommandFailure, EXIT, usage } from '../failure.ts';
import { answer } from '../answer.ts';
import { catalogueFor } from '../catalogue.ts';
import { count } from '../../../core/figures/count.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['validate FILE [--json FILE]'],
  about:
    'look through a file of your own and say how to mend what is wrong: a place, option, future, parameters, check, sensitivity or calibration file, or a back-test and its pack. Exit code 1 when something is.',
  flags: { ...JSON_FLAG, ...SCENARIOS_FLAG },
  examples: ['validate my-option.json', 'validate scenarios/places/hartlepool.json'],
  run: async (args, console) => {
    const [file, ...rest] = args.words;
    if (file === undefined) throw usage('validate needs the name of a file.');
    if (rest.length > 0)
      throw usage(`validate checks one file at a time, but found "${rest.join('", "')}" as well.`);
    await refuseMissing(file);
    const catalogue = await catalogueFor(args);
    const { validateFile } = await import('../../files/validate-file.ts');
    const { explainProblem } = await import('../../files/near-names.ts');
    const { kind = null, id = null, problems, warnings } = validateFile(file, catalogue);
    const sentences = problems.map(explainProblem);
    const verdict =
      problems.length === 0
        ? `${file} is a sound ${kind ?? 'scenario'} file${id === null ? '' : ` ("${id}")`}.`
        : `${file} has ${count(problems.length, 'problem')}.`;
    for (const warning of warnings) console.note(`Warning: ${warning}`);
    answer(args, console, {
      text: () => [...sentences, verdict].join('\n'),
      json: () => ({
        file,
        kind,
        id,
        problems: problems.map(({ path, expected, found, remedy }, i) => ({
          path,
          expected,
          found,
          remedy,
          sentence: sentences[i],
        })),
        warnings,
      }),
    });
    return problems.length === 0 ? EXIT.done : EXIT.wrong;
  },
};

/** A file that is not there is trouble with files; a file that is wrong is what this verb is for. */
async function refuseMissing(file: string): Promise<void> {
  const { looked } = await import('../../files/read-text.ts');
  const stats = looked(file, basename(file));
  if (stats?.isFile() === true) return;
  if (stats === undefined) throw unusable(`There is no file "${file}". Check the name and the folder.`);
  throw unusable(
    stats.isDirectory()
      ? `"${file}" is a folder. Name one file in it.`
      : `"${file}" is a device or pipe. Name a file.`,
  );
}

function unusable(message: string): CommandFailure {
  return new CommandFailure(EXIT.files, message);
}
