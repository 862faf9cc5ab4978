import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

import { LARGEST_BUNDLE } from '../../../contract/files/bundle-file.ts';
import type { Result } from '../../../contract/methods.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import { CommandFailure, EXIT, usage } from '../failure.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const verb: Verb = {
  forms: ['open FILE [--json FILE]'],
  about:
    'take what was sent as one file, or an option or future of your own, into the library. Nothing is taken in of a file that did not arrive whole, and all of it can be taken back with "undo".',
  flags: { ...JSON_FLAG, ...SCENARIOS_FLAG, ...DATA_FLAG },
  examples: ['open uplift.care-market.json'],
  run: async (args, console) => {
    const [file, ...rest] = args.words;
    if (file === undefined) throw usage('open needs a file.');
    noMoreWords(rest);
    const text = textOf(file);
    return withDesk(args, async (desk, catalogue) => {
      const { readBundle } = await import('../../library/bundle/read.ts');
      const { takeIn } = await import('../../library/bundle/take-in.ts');
      const name = basename(file);
      const opened = takeIn(catalogue, desk, readBundle(text, name), name);
      for (const warning of opened.warnings) console.note(warning);
      answer(args, console, { text: () => told(opened), json: () => opened });
      return EXIT.done;
    });
  },
};

function textOf(file: string): string {
  try {
    if (statSync(file).size > LARGEST_BUNDLE) {
      throw new CommandFailure(
        EXIT.files,
        `The file ${file} is larger than ${LARGEST_BUNDLE / 1_000_000} MB, which no file sent by this program is.`,
      );
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not text';
    throw new CommandFailure(EXIT.files, `The file ${file} cannot be read (${code}).`);
  }
}

function told({ taken }: Result<'bundles.open'>): string {
  return taken.map(({ subject, name, asId }) => `${name}: ${shownBy(subject.kind)} show ${asId}`).join('\n');
}

function shownBy(kind: string): string {
  return `${PROGRAM} ${kind === 'study' ? 'studies' : `${kind}s`}`;
}
