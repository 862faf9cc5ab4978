import { join } from 'node:path';
import { sensitivityId, sensitivityText } from '../../contract/files/sensitivity-file.ts';
import { mergeRuns } from '../../core/sensitivity/merge-runs.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns, mostLike, SENSITIVITY_FOLDER } from '../files/sensitivity-files.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { EXIT, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { morrisCsv } from './morris-csv.ts';
import { morrisText } from './morris-text.ts';
import { oneAtATimeCsv } from './one-at-a-time-csv.ts';
import { performStudy } from './perform-study.ts';
import type { StudyTelling } from './perform-study.ts';
import { sensitivityJson } from './sensitivity-json.ts';
import {
  indicatorsOf,
  methodAsked,
  morrisOrder,
  oneAtATimeOrder,
  pairAsked,
  refuseOtherFlags,
  SENSITIVITY_DEFAULTS,
  sobolOrder,
  switchingOrder,
} from './sensitivity-order.ts';
import type { PairAsked } from './sensitivity-order.ts';
import { sensitivityReport } from './sensitivity-text.ts';
import { sobolCsv } from './sobol-csv.ts';
import { sobolText } from './sobol-text.ts';
import { studyGround } from './study-flags.ts';
import type { StudyGroundAsked } from './study-flags.ts';
import { switchingCsv } from './switching-csv.ts';
import { switchingText } from './switching-text.ts';
import { PROGRAM } from './verb.ts';
import { writeWhole } from './write-file.ts';

const MOST_ROWS = 400;
const ROWS = 10;

/** `sensitivity`: what each uncertain parameter moves, by one of four methods; or as it was kept. */
export async function performSensitivity(args: Arguments, console: Console): Promise<ExitCode> {
  const method = methodAsked(args);
  refuseOtherFlags(args, method);
  const catalogue = await catalogueFor(args);
  if (args.has('kept')) return showKept(args, console, catalogue);
  const pair = pairAsked(args, method);
  const futures = method === 'switching' ? [pair.future, ...args.all('future')] : [pair.future];
  const ground = studyGround(args, [pair.against, pair.option], futures, SENSITIVITY_DEFAULTS);
  const rows = rowsAsked(args);
  switch (method) {
    case 'one-at-a-time':
      return oneAtATime(args, console, catalogue, { pair, ground });
    case 'morris': {
      const order = morrisOrder(args, pair);
      const text = (
        told: Parameters<typeof morrisText>[0],
        names: Parameters<typeof morrisText>[1],
      ): string => morrisText(told, names, rows);
      return performStudy(args, console, { kind: 'morris', order, ground }, { text, csv: morrisCsv });
    }
    case 'sobol': {
      const order = sobolOrder(args, pair);
      const text = (told: Parameters<typeof sobolText>[0], names: Parameters<typeof sobolText>[1]): string =>
        sobolText(told, names, rows);
      return performStudy(args, console, { kind: 'sobol', order, ground }, { text, csv: sobolCsv });
    }
    case 'switching': {
      const order = switchingOrder(args, pair);
      return performStudy(
        args,
        console,
        { kind: 'switching', order, ground },
        { text: switchingText, csv: switchingCsv },
      );
    }
  }
}

type Asked = { readonly pair: PairAsked; readonly ground: StudyGroundAsked };

function oneAtATime(
  args: Arguments,
  console: Console,
  catalogue: Catalogue,
  { pair, ground }: Asked,
): Promise<ExitCode> {
  const order = oneAtATimeOrder(args, pair);
  const keeps = args.has('keep');
  if (keeps) refuseKeepingPart(catalogue, { place: ground.place, option: pair.option }, order.parameters);
  const telling = oneAtATimeTelling(args, catalogue);
  return performStudy(
    args,
    console,
    { kind: 'one-at-a-time', order, ground },
    {
      ...telling,
      finished: ({ run }) => {
        if (keeps) keep(catalogue, run, order.parameters, console);
      },
    },
  );
}

/** How a run one at a time is told, with the figures and the number of rows asked for. */
function oneAtATimeTelling(args: Arguments, catalogue: Catalogue): StudyTelling<'one-at-a-time'> {
  const indicators = indicatorsOf(args);
  const rows = rowsAsked(args);
  return {
    text: (told, names) =>
      sensitivityReport({ answer: told, names, register: catalogue.readParameters(), indicators, rows }),
    csv: oneAtATimeCsv,
    json: ({ run }) => sensitivityJson(run, catalogue.readParameters()),
  };
}

function rowsAsked(args: Arguments): number {
  return wholeNumber(args, 'rows', { min: 1, max: MOST_ROWS, otherwise: ROWS });
}

const asIs = (id: string): string => id;
/** A run that is kept knows its documents by their ids. */
const BY_ID = { option: asIs, future: asIs, parameter: asIs };

function showKept(args: Arguments, console: Console, catalogue: Catalogue): ExitCode {
  const run = keptOrNone(catalogue, args);
  const telling = oneAtATimeTelling(args, catalogue);
  const told = { run, wanted: run.parameters.length };
  answer(args, console, {
    text: () => telling.text(told, { place: run.place, ...BY_ID }),
    json: () => telling.json?.(told),
  });
  const csv = args.text('csv');
  if (csv !== undefined) {
    writeWhole(csv, oneAtATimeCsv(told));
    console.note(`Written: ${csv}`);
  }
  return EXIT.done;
}

function keptOrNone({ folder }: Catalogue, args: Arguments): Sensitivity {
  const wanted = { place: args.text('place') ?? '', option: args.text('option') ?? '' };
  const run = mostLike(keptRuns(folder), wanted);
  if (run !== null) return run;
  throw usage(
    `No sensitivity run is kept in ${join(folder, SENSITIVITY_FOLDER)}. Make one: ${PROGRAM} sensitivity --keep`,
  );
}

/** A run of some parameters is kept only into a run of all of them: alone it would say of the others that they move nothing. */
function refuseKeepingPart(
  catalogue: Catalogue,
  of: Pick<Sensitivity, 'place' | 'option'>,
  only: readonly string[],
): void {
  if (only.length === 0 || earlierRun(catalogue, of) !== undefined) return;
  throw usage(
    `--keep with --parameter brings a kept run up to date, and none is kept for ${sensitivityId(of)}. Leave --parameter out.`,
  );
}

function earlierRun(
  { folder }: Catalogue,
  run: Pick<Sensitivity, 'place' | 'option'>,
): Sensitivity | undefined {
  return keptRuns(folder).find((each) => sensitivityId(each) === sensitivityId(run));
}

function keep(catalogue: Catalogue, run: Sensitivity, only: readonly string[], console: Console): void {
  const folder = join(catalogue.folder, SENSITIVITY_FOLDER);
  makeFolder(folder);
  const earlier = only.length === 0 ? undefined : earlierRun(catalogue, run);
  const kept =
    earlier === undefined ? run : explained(() => mergeRuns(earlier, run, catalogue.readParameters()));
  const file = join(folder, `${sensitivityId(run)}.json`);
  writeWhole(file, sensitivityText(kept));
  console.note(`Kept: ${file}`);
}
