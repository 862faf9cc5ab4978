import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibrated, FittedParameter } from '../../core/backtest/calibration.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { answer } from './answer.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor, scenariosFolder } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { count } from '../../core/figures/count.ts';
import { CALIBRATIONS } from './run-calibration.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';
import { writeWhole } from './write-file.ts';

const MOST_REPLICATES = 50;
const USUAL_REPLICATES = 6;
const FIGURES = 4;

/** `calibrate`: fits named parameters on half of the data and writes them to a file with how far to believe them. */
export async function showCalibration(args: Arguments, console: Console): Promise<void> {
  const [id, ...rest] = args.words;
  noMoreWords(rest);
  const calibration = id === undefined || !Object.hasOwn(CALIBRATIONS, id) ? undefined : CALIBRATIONS[id];
  if (id === undefined || calibration === undefined) {
    const found = id === undefined ? 'nothing' : `"${id}"`;
    throw usage(
      `calibrate needs the name of one of ${Object.keys(CALIBRATIONS).join(', ')}, but found ${found}.`,
    );
  }
  const range = { min: 1, max: MOST_REPLICATES, otherwise: USUAL_REPLICATES };
  const replicates = wholeNumber(args, 'replicates', range);
  const seed = wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 });
  if (args.text('out') === '-') {
    throw usage('--out needs the name of a file; use --json - to see the same on standard output.');
  }
  const catalogue = await catalogueFor(args);
  const progress = (done: number) => console.progress(`${id}: ${count(done, 'setting')} tried`);
  const calibrated = explained(() => calibration.run(catalogue, { replicates, seed, progress }));
  console.progress('');
  const { name, about, rule, error, backtest, isDrawn } = calibration;
  const document = {
    format: 'care-market-calibration',
    formatVersion: 1,
    id,
    name,
    about,
    rule,
    error,
    backtest,
    engineVersion: ENGINE_VERSION,
    seed,
    ...(isDrawn ? { replicates } : {}),
    ...calibrated,
    betterOnOtherHalf: isBetter(calibrated),
  };
  const file = args.text('out') ?? join(scenariosFolder(args), 'calibration', `${id}.json`);
  if (!args.has('out')) mkdirSync(join(scenariosFolder(args), 'calibration'), { recursive: true });
  writeWhole(file, `${JSON.stringify(document, null, 2)}\n`);
  console.note(`Written: ${file}`);
  answer(args, console, {
    text: () => text(`${name}. ${about}`, calibrated, { rule, error }),
    json: () => document,
  });
}

/** The fitted values are worth adopting only where the half they were not fitted to says so. */
function isBetter({ other }: Calibrated): boolean {
  return other.fitted < other.stands;
}

function text(head: string, calibrated: Calibrated, said: { rule: string; error: string }): string {
  const { fit, other, warnings, parameters, evaluations } = calibrated;
  const better = isBetter(calibrated)
    ? 'The half that was not fitted to is forecast better with the fitted values.'
    : 'The half that was not fitted to is forecast no better with the fitted values: keep what stands.';
  return [
    wrapped(head),
    wrapped(said.rule),
    parametersTable(parameters),
    table(
      [{ head: `Error (${said.error})`, narrowest: 30 }, right('As it stands'), right('Fitted')],
      [
        ['Half fitted to', fit.stands.toPrecision(FIGURES), fit.fitted.toPrecision(FIGURES)],
        ['Other half', other.stands.toPrecision(FIGURES), other.fitted.toPrecision(FIGURES)],
      ],
    ),
    wrapped(better),
    ['Warnings:', ...(warnings.length === 0 ? ['  none'] : warnings.map(warned))].join('\n'),
    `${count(evaluations, 'setting')} tried.`,
  ].join('\n\n');
}

function warned({ sentence }: { readonly sentence: string }): string {
  return wrapped(sentence, '  ', '    ');
}

function parametersTable(parameters: readonly FittedParameter[]): string {
  return table(
    [
      { head: 'Parameter' },
      { head: 'Unit', narrowest: 16 },
      right('Stands'),
      right('Range'),
      right('Fitted'),
      right('5th to 95th'),
    ],
    parameters.map(({ parameter, unit, stands, range, fitted, interval }) => [
      parameter,
      unit,
      number(stands),
      `${number(range.low)} to ${number(range.high)}`,
      number(fitted),
      `${number(interval.low)} to ${number(interval.high)}`,
    ]),
  );
}

function number(value: number): string {
  return String(Number(value.toPrecision(FIGURES)));
}

function right(head: string) {
  return { head, align: 'right' as const };
}
