import type { SimulationResult } from '../../../core/run/result.ts';
import type { ResultRow, Results } from '../../db/repositories/results.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, usage } from '../failure.ts';
import { leaningsFor } from '../leaning-notes.ts';
import { giveResult, RESULT_FLAGS, resultOutput } from '../result-output.ts';
import { runSentence } from '../run-sentence.ts';
import { table } from '../table.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const verb: Verb = {
  forms: [
    'results [list] [--json FILE]',
    'results show ID [--by WHAT] [--json FILE] [--csv FILE]',
    'results rerun ID [--json FILE]',
    'results remove ID',
  ],
  about:
    'list the saved results, show one as it was computed, run one again to see whether it comes out the same, or remove one.',
  flags: { ...RESULT_FLAGS, ...JSON_FLAG, ...DATA_FLAG },
  examples: [
    'results',
    'results show 4f0c21ab90de',
    'results rerun 4f0c21ab90de',
    'results remove 4f0c21ab90de',
  ],
  run: async (args, console) => {
    const [form = 'list', id, ...rest] = args.words;
    if (form !== 'list' && form !== 'show' && form !== 'rerun' && form !== 'remove') {
      throw usage(
        `results has the forms "list", "show ID", "rerun ID" and "remove ID", but found "${form}".`,
      );
    }
    noMoreWords(form === 'list' && id !== undefined ? [id] : rest);
    if (form !== 'list' && id === undefined)
      throw usage(`results ${form} needs an id; see them with "results list".`);
    if (form === 'show') resultOutput(args);
    else refuseResultFlags(args, form);
    if (form === 'rerun') {
      const { rerunKept } = await import('../rerun-kept.ts');
      return rerunKept(args, console, id!);
    }
    return withDesk(args, async (desk) => {
      const { results } = desk;
      if (form === 'list') {
        const rows = results.list();
        answer(args, console, { text: () => listText(rows), json: () => rows });
      } else if (form === 'remove') {
        const { removeResult } = await import('../../library/remove-frozen.ts');
        if (!removeResult(desk, id!)) throw await missing(results, id!);
        answer(args, console, {
          text: () => `Removed result ${id}. ${PROGRAM} undo brings it back.`,
          json: () => ({ removed: id }),
        });
      } else {
        const frozen = results.get(id!);
        if (frozen === null) throw await missing(results, id!);
        const { result, inputs, createdAt } = frozen;
        const meta = { createdAt, elapsedSeconds: null, threads: null, resultId: frozen.id, warnings: null };
        const head = `${sentenceFor(result)}\n`;
        const leanings = await leaningsFor(args, result);
        const { fittingInputs } = await import('../../library/fitting-inputs.ts');
        const parameters = fittingInputs(inputs)?.parameters ?? [];
        giveResult(args, console, { result, parameters, meta, head, leanings });
      }
      return EXIT.done;
    });
  },
};

/** Only a result that is shown can be broken down or written as a table. */
function refuseResultFlags(args: Arguments, form: string): void {
  const flag = Object.keys(RESULT_FLAGS).find((name) => args.has(name));
  if (flag !== undefined) throw usage(`--${flag} goes with "results show ID", not with "results ${form}".`);
}

function sentenceFor(result: SimulationResult): string {
  const { place, future, options, start, months, replicates, seed } = result;
  const names = options.map(({ name }) => name);
  return runSentence({
    place: place.name,
    future: future.name,
    options: names,
    start,
    months: months.length,
    replicates,
    seed,
  });
}

function listText(rows: readonly ResultRow[]): string {
  if (rows.length === 0) return `No results are saved yet. Make one with ${PROGRAM} compare.`;
  const cells = rows.map(
    ({ id, createdAt, place, options, future, months, replicates, seed, engineVersion }) => [
      id,
      createdAt.slice(0, 16).replace('T', ' '),
      place.name,
      options.map((option) => option.id).join(' / '),
      future.id,
      String(months),
      String(replicates),
      String(seed),
      engineVersion,
    ],
  );
  const heads = ['Id', 'Saved (UTC)', 'Place', 'Options', 'Future', 'Months', 'Replicates', 'Seed', 'Engine'];
  return table(
    heads.map((head) => ({ head })),
    cells,
  );
}

async function missing(results: Results, id: string): Promise<Error> {
  const { didYouMean } = await import('../../files/near-names.ts');
  const ids = results.list().map((row) => row.id);
  const hint = didYouMean(id, ids) || `See them with ${PROGRAM} results.`;
  return usage(`There is no saved result "${id}". ${hint}`);
}
