import { join } from 'node:path';

import { sensitivityId, sensitivityText } from '../../contract/files/sensitivity-file.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Outcomes, Pair } from '../../core/sensitivity/evaluate.ts';
import { mergeRuns } from '../../core/sensitivity/merge-runs.ts';
import { parametersToTry, summariseTrials, trialsOf } from '../../core/sensitivity/one-at-a-time.ts';
import type { Tested, TestedParameter, Trial } from '../../core/sensitivity/one-at-a-time.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { makeFolder } from '../files/make-folder.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns, mostLike, SENSITIVITY_FOLDER } from '../files/sensitivity-files.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { CommandFailure, EXIT, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';
import { many } from './result-notes.ts';
import { scenarioOf } from './scenario-of.ts';
import { sensitivityJson } from './sensitivity-json.ts';
import { indicatorsOf, sensitivityOrder } from './sensitivity-order.ts';
import type { SensitivityOrder } from './sensitivity-order.ts';
import { sensitivityReport } from './sensitivity-text.ts';
import { makeTrials } from './sensitivity-trials.ts';
import { PROGRAM } from './verb.ts';
import { writeWhole } from './write-file.ts';

const MOST_ROWS = 400;

/** `sensitivity`: what each doubtful parameter moves, run now or as it was kept. */
export async function performSensitivity(args: Arguments, console: Console): Promise<ExitCode> {
  const order = sensitivityOrder(args);
  const indicators = indicatorsOf(args);
  const rows = wholeNumber(args, 'rows', { min: 1, max: MOST_ROWS, otherwise: 10 });
  const catalogue = await catalogueFor(args);
  const give = (run: Sensitivity, note: string): void =>
    answer(args, console, {
      text: () => sensitivityReport({ run, register: catalogue.readParameters(), indicators, rows, note }),
      json: () => sensitivityJson(run, catalogue.readParameters()),
    });
  if (args.has('kept')) {
    give(keptOrNone(catalogue, args), '');
    return EXIT.done;
  }
  if (args.has('keep')) refuseKeepingPart(catalogue, order);
  const { run, wanted } = await runNow(catalogue, order, console);
  const done = run.parameters.length;
  const isWhole = done === wanted;
  give(run, isWhole ? '' : `Stopped: ${done} of ${many(wanted, 'parameter')} had been tried at both ends.`);
  if (args.has('keep')) {
    if (isWhole) keep(catalogue, run, order, console);
    else console.note('Nothing was kept, because the run was stopped.');
  }
  return isWhole ? EXIT.done : EXIT.interrupted;
}

function keptOrNone({ folder }: Catalogue, args: Arguments): Sensitivity {
  const wanted = { place: args.text('place') ?? '', option: args.text('option') ?? '' };
  const run = mostLike(keptRuns(folder), wanted);
  if (run !== null) return run;
  throw usage(
    `No sensitivity run is kept in ${join(folder, SENSITIVITY_FOLDER)}. Make one: ${PROGRAM} sensitivity --keep`,
  );
}

async function runNow(
  catalogue: Catalogue,
  order: SensitivityOrder,
  console: Console,
): Promise<{ readonly run: Sensitivity; readonly wanted: number }> {
  const { against, option, replicates, threads, only } = order;
  const pair: Pair = [
    scenarioOf(catalogue, { ...order, option: against }),
    scenarioOf(catalogue, { ...order, option }),
  ];
  const parameters = explained(() => namedOnly(pair, only));
  const trials = trialsOf(pair, parameters);
  console.note(
    `Trying ${many(parameters.length, 'parameter')} in ${pair[0].place.name}: ${many(trials.length, 'run')} of ${many(replicates, 'replicate')} and ${many(order.months, 'month')}, each with "${against}" and "${option}".`,
  );
  const interruption = listenForInterruption();
  const began = performance.now();
  const progress = (done: number, total: number): void => {
    const left = Math.ceil(((performance.now() - began) / done / 1000) * (total - done));
    console.progress(
      `${done} of ${many(total, 'run')}, about ${many(left, 'second')} left (Ctrl-C stops and keeps what is done)`,
    );
  };
  try {
    const made = await makeTrials({ pair, replicates, trials, threads, progress, interruption });
    const base = made[0];
    if (base === undefined || 'refused' in base) {
      throw new CommandFailure(
        EXIT.interrupted,
        'Stopped before anything had been run; there is nothing to show.',
      );
    }
    return {
      run: summariseTrials(pair, base, testedOf(parameters, trials, made)),
      wanted: parameters.length,
    };
  } finally {
    console.progress('');
    interruption.stopListening();
  }
}

/** @throws CommandFailure for a parameter that is not among those to try. */
function namedOnly(pair: Pair, only: readonly string[]): readonly Parameter[] {
  const all = parametersToTry(pair);
  const ids = all.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw usage(
      `--parameter: "${unknown}" is not among the parameters of grade C and D that this run reads. ${didYouMean(unknown, ids)}`.trim(),
    );
  }
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

/** The parameters with both ends tested; those without a range have none to test. */
function testedOf(
  parameters: readonly Parameter[],
  trials: readonly Trial[],
  made: readonly (Tested | undefined)[],
): readonly TestedParameter[] {
  const untested: Outcomes = [];
  return parameters.flatMap((parameter) => {
    const at = trials.findIndex((trial) => trial?.parameter === parameter.id);
    if (at === -1) return [{ parameter, low: untested, high: untested }];
    const [low, high] = [made[at], made[at + 1]];
    return low === undefined || high === undefined ? [] : [{ parameter, low, high }];
  });
}

/** A run of some parameters is kept only into a run of all of them: alone it would say of the others that they move nothing. */
function refuseKeepingPart(catalogue: Catalogue, order: SensitivityOrder): void {
  if (order.only.length === 0 || earlierRun(catalogue, order) !== undefined) return;
  throw usage(
    `--keep with --parameter brings a kept run up to date, and none is kept for ${sensitivityId(order)}. Leave --parameter out.`,
  );
}

function earlierRun(
  { folder }: Catalogue,
  run: Pick<Sensitivity, 'place' | 'option'>,
): Sensitivity | undefined {
  return keptRuns(folder).find((each) => sensitivityId(each) === sensitivityId(run));
}

function keep(catalogue: Catalogue, run: Sensitivity, { only }: SensitivityOrder, console: Console): void {
  const folder = join(catalogue.folder, SENSITIVITY_FOLDER);
  makeFolder(folder);
  const earlier = only.length === 0 ? undefined : earlierRun(catalogue, run);
  const kept =
    earlier === undefined ? run : explained(() => mergeRuns(earlier, run, catalogue.readParameters()));
  const file = join(folder, `${sensitivityId(run)}.json`);
  writeWhole(file, sensitivityText(kept));
  console.note(`Kept: ${file}`);
}
