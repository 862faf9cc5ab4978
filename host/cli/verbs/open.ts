import { basename } from 'node:path';

import { LARGEST_BUNDLE } from '../../../contract/files/bundle-file.ts';
import type { Result } from '../../../contract/methods.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import { EXIT, usage } from '../failure.ts';
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
    const { readText } = await import('../../files/read-text.ts');
    const name = basename(file);
    // Read before the library is opened, which a file that cannot be read has no business with.
    const text = readText(file, name, LARGEST_BUNDLE);
    return withDesk(args, async (desk, catalogue) => {
      const { readBundle } = await import('../../library/bundle/read.ts');
      const { takeIn } = await import('../../library/bundle/take-in.ts');
      const opened = takeIn(catalogue, desk, readBundle(text, name), name);
      for (const warning of opened.warnings) console.note(warning);
      answer(args, console, { text: () => told(opened), json: () => opened });
      return EXIT.done;
    });
  },
};

function told({ taken }: Result<'bundles.open'>): string {
  return taken.map(({ subject, name, asId }) => `${name}: ${shownBy(subject.kind)} show ${asId}`).join('\n');
}

function shownBy(kind: string): string {
  return `${PROGRAM} ${kind === 'study' ? 'studies' : `${kind}s`}`;
}
