import type { History } from '../../../contract/schemas/library.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { table } from '../table.ts';
import { DATA_FLAG, JSON_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const verb: Verb = {
  forms: ['history [--json FILE]'],
  about: 'list what was done to the library, the latest first, with what undo and redo would do.',
  flags: { ...JSON_FLAG, ...DATA_FLAG },
  examples: ['history'],
  run: async (args, console) => {
    noMoreWords(args.words);
    return withDesk(args, ({ ledger }) => {
      const history = ledger.history();
      answer(args, console, { text: () => told(history), json: () => history });
      return EXIT.done;
    });
  },
};

function told({ undo, redo, recent }: History): string {
  if (recent.length === 0) return 'Nothing has been done to the library yet.';
  const rows = recent.map(({ at, name, undone }) => [
    at.slice(0, 16).replace('T', ' '),
    name,
    undone ? 'taken back' : '',
  ]);
  const list = table([{ head: 'When (UTC)' }, { head: 'What', narrowest: 30 }, { head: '' }], rows);
  return [
    list,
    '',
    undo === null ? 'There is nothing to undo.' : `Undo would take back: ${undo.name}`,
    redo === null ? 'There is nothing to redo.' : `Redo would do again: ${redo.name}`,
  ].join('\n');
}
