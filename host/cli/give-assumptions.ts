import type { Parameter } from '../../core/parameters/parameter.ts';
import { assumptionLog, isDoubtful, knownEffect } from '../../core/sensitivity/assumption-log.ts';
import type { KnownEffect } from '../../core/sensitivity/assumption-log.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { csvText } from '../../core/spreadsheet/csv-text.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns, mostLike } from '../files/sensitivity-files.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { ASSUMPTION_FIELDS, assumptionFields, effectSource, effectWords } from './assumption-words.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { count } from '../../core/figures/count.ts';
import { signedRegister } from './signed-register.ts';
import { ageOf } from './sensitivity-text.ts';
import { wrapped } from './wrap.ts';
import { writeWhole } from './write-file.ts';

/** `parameters --assumptions`: the assumption log in words, as JSON and as a table. */
export async function giveAssumptions(
  args: Arguments,
  console: Console,
  catalogue: Catalogue,
): Promise<void> {
  const csv = args.text('csv');
  if (csv === '-') throw usage('--csv needs the name of a file; only --json can go to standard output.');
  const run = mostLike(keptRuns(catalogue.folder));
  const { register, elsewhere } = await signedRegister(args, catalogue);
  const log = assumptionLog(register, run);
  const fields = log.map((each) => assumptionFields(each, elsewhere(each.parameter)));
  answer(args, console, {
    text: () =>
      [...fields.map(entryText), wrapped(`${count(log.length, 'assumption')}. ${sourceOf(run)}`)].join(
        '\n\n',
      ),
    json: () => ({
      format: 'care-market-assumptions',
      formatVersion: 1,
      source: sourceOf(run),
      assumptions: log.map(({ parameter, effect }, position) => ({ ...fields[position], effect, parameter })),
    }),
  });
  if (csv === undefined) return;
  const rows = [ASSUMPTION_FIELDS, ...fields.map((each) => ASSUMPTION_FIELDS.map((field) => each[field]))];
  writeWhole(csv, csvText(rows));
  console.note(`Written: ${csv}`);
}

/** What a parameter moves, for one whose newest value is in doubt; null for the others. */
export function effectOf(
  parameter: Parameter,
  catalogue: Catalogue,
): { readonly effect: KnownEffect; readonly words: string } | null {
  const grade = parameter.values.at(-1)?.grade;
  if (grade === undefined || !isDoubtful(grade)) return null;
  const run = mostLike(keptRuns(catalogue.folder));
  const effect = knownEffect(parameter.id, catalogue.readParameters(), run);
  return { effect, words: wrapped(`Effect: ${effectWords(effect)}. ${sourceOf(run)}`) };
}

function sourceOf(run: Sensitivity | null): string {
  const age = run === null ? '' : ageOf(run);
  return age === '' ? effectSource(run) : `${effectSource(run)} That is${age.replace(/^, /, ' ')}.`;
}

function entryText(entry: ReturnType<typeof assumptionFields>): string {
  const [, ...others] = ASSUMPTION_FIELDS;
  const widest = Math.max(...others.map((field) => field.length));
  const rest = ' '.repeat(widest + 4);
  return [
    entry.Assumption,
    ...others.map((field) => wrapped(entry[field], `  ${field.padEnd(widest)}  `, rest)),
  ].join('\n');
}
