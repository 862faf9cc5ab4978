import type { FrozenStudy, StudyRow } from '../../../contract/schemas/studies.ts';
import type { Studies } from '../../db/repositories/studies.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { EXIT, usage } from '../failure.ts';
import type { StudyNames } from '../study-names.ts';
import { count } from '../../../core/figures/count.ts';
import { table } from '../table.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';
import { wrapped } from '../wrap.ts';
import { writeWhole } from '../write-file.ts';

export const verb: Verb = {
  forms: ['studies [list] [--json FILE]', 'studies show ID [--json FILE] [--csv FILE]', 'studies remove ID'],
  about:
    'list the saved studies (grid, bridge, uncertainty, solve, discover, sensitivity and the like), show one as it was answered, or remove one.',
  flags: { csv: { value: 'FILE', help: 'Write the answer as a table to FILE.' }, ...JSON_FLAG, ...DATA_FLAG },
  examples: ['studies', 'studies show 4f0c21ab90de --csv answer.csv', 'studies remove 4f0c21ab90de'],
  run: async (args, console) => {
    const [form = 'list', id, ...rest] = args.words;
    if (form !== 'list' && form !== 'show' && form !== 'remove') {
      throw usage(`studies has the forms "list", "show ID" and "remove ID", but found "${form}".`);
    }
    noMoreWords(form === 'list' && id !== undefined ? [id] : rest);
    if (form !== 'list' && id === undefined)
      throw usage(`studies ${form} needs an id; see them with "studies list".`);
    if (form !== 'show' && args.has('csv')) throw usage('--csv goes with "studies show ID".');
    return withDesk(args, async (desk) => {
      const { studies } = desk;
      if (form === 'list') {
        const rows = studies.list();
        answer(args, console, { text: () => listText(rows), json: () => rows });
      } else if (form === 'remove') {
        const { removeStudy } = await import('../../library/remove-frozen.ts');
        if (!removeStudy(desk, id!)) throw await missing(studies, id!);
        answer(args, console, {
          text: () => `Removed study ${id}. ${PROGRAM} undo brings it back.`,
          json: () => ({ removed: id }),
        });
      } else {
        const frozen = studies.get(id!);
        if (frozen === null) throw await missing(studies, id!);
        await show(args, console, frozen);
      }
      return EXIT.done;
    });
  },
};

async function show(args: Arguments, console: Console, frozen: FrozenStudy): Promise<void> {
  const { studyCsv, studyText } = await import('../study-tellings.ts');
  const { row, question, answer: told } = frozen;
  answer(args, console, {
    text: () => `${wrapped(headSentence(row))}\n\n${studyText(frozen, namesOf(frozen))}`,
    json: () => ({ ...row, question, answer: told.answer }),
  });
  const csv = args.text('csv');
  if (csv === undefined) return;
  if (csv === '-') throw usage('--csv needs the name of a file; only --json can go to standard output.');
  writeWhole(csv, studyCsv(told));
  console.note(`Written: ${csv}`);
}

function headSentence({
  kind,
  place,
  start,
  months,
  seed,
  engineVersion,
  runs,
  createdAt,
}: StudyRow): string {
  return `A study of kind ${kind} in ${place.name}, ${count(months, 'month')} from ${start}, seed ${seed}, engine ${engineVersion}; ${count(runs, 'run')}; saved ${createdAt.slice(0, 10)}.`;
}

function namesOf({ row: { place, options, futures }, inputs }: FrozenStudy): StudyNames {
  return {
    place: place.name,
    option: (id) => nameIn(options, id),
    future: (id) => nameIn(futures, id),
    parameter: (id) => inputs.parameters.find((each) => each.id === id)?.label ?? id,
  };
}

function nameIn(all: StudyRow['options'], id: string): string {
  return all.find((each) => each.id === id)?.name ?? id;
}

function listText(rows: readonly StudyRow[]): string {
  if (rows.length === 0) return `No studies are saved yet. Make one with ${PROGRAM} grid.`;
  const cells = rows.map(({ id, createdAt, kind, place, options, futures, runs }) => [
    id,
    createdAt.slice(0, 16).replace('T', ' '),
    kind,
    place.name,
    someOf(options.map((option) => option.id)),
    someOf(futures.map((future) => future.id)),
    String(runs),
  ]);
  const heads = ['Id', 'Saved (UTC)', 'Kind', 'Place', 'Options', 'Futures', 'Runs'];
  return table(
    heads.map((head) => ({ head })),
    cells,
  );
}

/** More than one are counted, so that a row stays a row. */
function someOf(ids: readonly string[]): string {
  return ids.length <= 1 ? ids.join('') : `${ids[0]} and ${ids.length - 1} more`;
}

async function missing(studies: Studies, id: string): Promise<Error> {
  const { didYouMean } = await import('../../files/near-names.ts');
  const ids = studies.list().map((row) => row.id);
  const hint = didYouMean(id, ids) || `See them with ${PROGRAM} studies.`;
  return usage(`There is no saved study "${id}". ${hint}`);
}
