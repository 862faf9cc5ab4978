import { answer } from './answer.ts';
import { noMoreWords } from './arguments.ts';
import { EXIT } from './failure.ts';
import { DATA_FLAG, JSON_FLAG } from './verb.ts';
import type { Verb } from './verb.ts';
import { withDesk } from './with-desk.ts';

type Step = {
  readonly name: 'undo' | 'redo';
  readonly about: string;
  /** What is said before the name of what was done. */
  readonly done: string;
  readonly nothing: string;
};

/** A verb that goes one step back or forth in what was done to the library. */
export function stepVerb({ name, about, done, nothing }: Step): Verb {
  return {
    forms: [`${name} [--json FILE]`],
    about,
    flags: { ...JSON_FLAG, ...DATA_FLAG },
    examples: [name],
    run: async (args, console) => {
      noMoreWords(args.words);
      return withDesk(args, ({ ledger }) => {
        const next = ledger.history()[name];
        const history = next === null ? ledger.history() : ledger[name](next.id);
        answer(args, console, {
          text: () => (next === null ? nothing : `${done}: ${next.name}`),
          json: () => history,
        });
        return EXIT.done;
      });
    },
  };
}
