import type { Parameter } from '../../core/parameters/parameter.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { CARE_UNDONE, careUndone } from '../../core/study/care-undone.ts';
import { sameThroughout } from '../../core/study/same-throughout.ts';
import { answer } from './answer.ts';
import type { Arguments, Flags } from './arguments.ts';
import { BY, breakdownTables } from './breakdown-text.ts';
import type { By } from './breakdown-text.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { leaningsJson } from './leaning-notes.ts';
import type { Leanings } from './leaning-notes.ts';
import { resultCsv } from './result-csv.ts';
import { resultJson } from './result-json.ts';
import type { RunMeta } from './result-json.ts';
import { resultNotes } from './result-notes.ts';
import { headlineTables } from './result-text.ts';
import { winnersText } from './winners-text.ts';
import { wrapped } from './wrap.ts';
import { writeWhole } from './write-file.ts';

/** Flags of every verb that gives a result. */
export const RESULT_FLAGS: Flags = {
  by: { value: 'WHAT', help: `Break outcomes down by ${BY.join(', ')}.` },
  csv: { value: 'FILE', help: 'Write every figure as a table to FILE.' },
};

/** How a result is to be given, checked before anything is run. */
export type ResultOutput = { readonly by: By | null; readonly csv: string | null };

/** @throws CommandFailure when --by names nothing, or --csv no file. */
export function resultOutput(args: Arguments): ResultOutput {
  const word = args.text('by');
  const by = BY.find((each) => each === word);
  if (word !== undefined && by === undefined) {
    throw usage(`--by must be ${BY.slice(0, -1).join(', ')} or ${BY.at(-1)}, but found "${word}".`);
  }
  const csv = args.text('csv') ?? null;
  if (csv === '-') throw usage('--csv needs the name of a file; only --json can go to standard output.');
  return { by: by ?? null, csv };
}

/** Give a result: in words, and as JSON and CSV where they are asked for. */
export function giveResult(
  args: Arguments,
  console: Console,
  { result, parameters, meta, head, leanings }: Given,
): void {
  const { by, csv } = resultOutput(args);
  const same = sameThroughout(result);
  const most = parameters.find(({ id }) => id === CARE_UNDONE)?.values.at(-1)?.value;
  const undone = careUndone(result, most);
  const parts = (): readonly string[] => [
    same === null ? '' : wrapped(same),
    ...undone.map((warning) => wrapped(`Warning: ${warning}`)),
    headlineTables(result, leanings),
    ...(by === null ? [] : [breakdownTables(result, by)]),
    winnersText(result, parameters),
    resultNotes(result, parameters, meta.resultId),
  ];
  answer(args, console, {
    text: () =>
      `${head}\n${parts()
        .filter((part) => part !== '')
        .join('\n\n')}`,
    json: () => resultJson(result, { ...meta, careUndone: undone, leanings: leaningsJson(leanings) }),
  });
  if (csv === null) return;
  writeWhole(csv, resultCsv(result));
  console.note(`Written: ${csv}`);
}

type Given = {
  readonly result: SimulationResult;
  readonly parameters: readonly Parameter[];
  readonly meta: RunMeta;
  /** What stands above the figures. */
  readonly head: string;
  readonly leanings: Leanings;
};
