import type { BundleOrder } from '../../library/bundle/pack.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, usage } from '../failure.ts';
import { DATA_FLAG, JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';
import { refuseOverwriting, writeWhole } from '../write-file.ts';

const KINDS = ['option', 'future', 'result', 'study'] as const;

export const verb: Verb = {
  forms: ['send --option ID | --future ID | --result ID | --study ID --to FILE [--force]'],
  about:
    'write an option, future, result or study to one file with everything it takes to have the same elsewhere: what it builds on, its inputs, the engine and the sums that show it arrived whole.',
  flags: {
    option: { value: 'ID', help: 'The option to send, with those of your own it builds on.' },
    future: { value: 'ID', help: 'The future to send, with those of your own it builds on.' },
    result: { value: 'ID', help: 'The saved result to send, with its inputs.' },
    study: { value: 'ID', help: 'The saved study to send, with its inputs.' },
    to: { value: 'FILE', help: 'The file to write.' },
    force: { help: 'Write over a file that is there.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
    ...DATA_FLAG,
  },
  examples: ['send --option my-higher-uplift --to uplift.care-market.json'],
  run: async (args, console) => {
    noMoreWords(args.words);
    const order = orderOf(args);
    const file = args.text('to');
    if (file === undefined) throw usage('send needs the file to write: --to FILE.');
    refuseOverwriting(file, args.has('force'));
    return withDesk(args, async (desk, catalogue) => {
      const { packBundle } = await import('../../library/bundle/pack.ts');
      const { text } = packBundle(catalogue, () => desk, order);
      writeWhole(file, text);
      const { kind, id } = order;
      answer(args, console, {
        text: () => `Written: the ${kind} ${id} to ${file}. It is opened elsewhere with "open".`,
        json: () => ({ kind, id, file, characters: text.length }),
      });
      return EXIT.done;
    });
  },
};

function orderOf({ text }: Arguments): BundleOrder {
  const asked = KINDS.flatMap((kind) => {
    const id = text(kind);
    return id === undefined ? [] : [{ kind, id }];
  });
  const [order, ...others] = asked;
  if (order === undefined || others.length > 0) {
    throw usage('send takes one of --option, --future, --result and --study.');
  }
  return order;
}
