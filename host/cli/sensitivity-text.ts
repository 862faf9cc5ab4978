import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { SIDES } from '../../core/sensitivity/side.ts';
import type { Side } from '../../core/sensitivity/side.ts';
import { STRONG, WORTH_KEEPING } from '../../core/sensitivity/strength.ts';
import { leanings, tornado } from '../../core/sensitivity/tornado.ts';
import { changeWords, levelWords, measureName, sizeWords } from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import { figureTable } from './figure-table.ts';
import { count } from '../../core/figures/count.ts';
import { wrapped } from './wrap.ts';

export type SensitivityReport = {
  readonly run: Sensitivity;
  readonly register: ParameterRegister;
  readonly indicators: readonly IndicatorId[];
  /** Parameters shown for a figure. */
  readonly rows: number;
  /** What to say of a run that was stopped. */
  readonly note: string;
};

/** What was tried and what each figure leans on, the widest swing first. */
export function sensitivityReport({ run, register, indicators, rows, note }: SensitivityReport): string {
  return [
    wrapped(runLine(run)),
    ...(note === '' ? [] : [wrapped(note)]),
    wrapped(triedLine(run)),
    ...indicators.flatMap((id) =>
      SIDES.toReversed().map((side) => tornadoText({ run, register, id, side, rows })),
    ),
    wrapped(HOW_TO_READ),
    wrapped(leaningLine(run)),
  ].join('\n\n');
}

/** Parameters not tried that are named. */
const NAMED = 8;

const HOW_TO_READ = `Each row moves one parameter to the low and to the high end of its range, all others as they stand. Swing is the widest distance between low, as it stands and high; its standard error is over replicates with the same people and the same luck. Share is of the level, or of the difference (of a hundredth of the level where the difference is smaller). Beyond luck: at least four errors wide. Swings under ${WORTH_KEEPING * 100}% or two errors are left out. What two assumptions do together, one at a time cannot show.`;

/** What the run was of, and whether the engine has moved on since. */
function runLine(run: Sensitivity): string {
  const { place, against, option, future, start, months, replicates, seed } = run;
  return `Sensitivity one at a time: "${option}" against "${against}" in ${place}; future "${future}"; ${count(months, 'month')} from ${start}; ${count(replicates, 'replicate')}, seed ${seed}; engine ${run.engineVersion}${ageOf(run)}.`;
}

/** A clause where a run is of another engine. */
export function ageOf({ engineVersion }: Pick<Sensitivity, 'engineVersion'>): string {
  return engineVersion === ENGINE_VERSION
    ? ''
    : `, not of this engine ${ENGINE_VERSION}, which may give other figures`;
}

function triedLine({ parameters }: Sensitivity): string {
  const untried = new Map<string, string[]>();
  for (const { id, untried: why } of parameters) {
    if (why !== undefined) untried.set(why, [...(untried.get(why) ?? []), id]);
  }
  const tried = parameters.filter((each) => each.untried === undefined);
  const idle = tried.filter(({ effects }) => effects.length === 0).length;
  return [
    `${count(parameters.length, 'parameter')} of grade C and D: ${tried.length} tried at both ends, of which ${idle} move no figure by enough to be kept.`,
    ...[...untried].map(([why, ids]) => `${ids.length} not tried (${why}): ${someOf(ids)}.`),
  ].join(' ');
}

function someOf(ids: readonly string[]): string {
  const left = ids.length - NAMED;
  return left > 0 ? `${ids.slice(0, NAMED).join(', ')} and ${left} more` : ids.join(', ');
}

function leaningLine(run: Sensitivity): string {
  const leaning = leanings(run);
  return `${leaning.length} of ${run.base.length} figures (levels and differences) are moved by more than ${STRONG * 100}% by the range of some assumption of grade D, beyond luck.`;
}

type Shown = {
  readonly run: Sensitivity;
  readonly register: ParameterRegister;
  readonly id: IndicatorId;
  readonly side: Side;
  readonly rows: number;
};

function tornadoText({ run, register, id, side, rows }: Shown): string {
  const { unit } = INDICATORS[id];
  const label = measureName(id);
  const base = run.base.find(({ indicator, side: of }) => indicator === id && of === side);
  if (base === undefined)
    return `${label}, ${wordOf(side, run)}: not in this run, which is older than the indicator.`;
  const said = side === 'difference' ? changeWords(base.mean, unit) : levelWords(base.mean, unit);
  const head = wrapped(
    asTyped(`${label}, ${wordOf(side, run)}: ${said}, standard error ${sizeWords(base.error, unit)}`),
  );
  const bars = tornado(run, id, side);
  if (bars.length === 0) return `${head}\nNo parameter moves it by enough to be kept.`;
  const cells = bars
    .slice(0, rows)
    .map((bar) => [
      bar.parameter,
      bar.grade,
      rangeOf(run, bar.parameter),
      changeWords(bar.low, unit),
      changeWords(bar.high, unit),
      sizeWords(bar.size, unit),
      bar.share === null ? 'n/a' : percent(bar.share),
      sizeWords(bar.error, unit),
      bar.beyondLuck ? 'yes' : 'could be luck',
    ]);
  const left = bars.length - cells.length;
  const heads = [
    'Parameter',
    'Grade',
    'Range',
    'At low',
    'At high',
    'Swing',
    'Share',
    'Std error',
    'Beyond luck',
  ];
  const columns = heads.map((name, at) => {
    return at > 2 && at < 8 ? { head: name, align: 'right' as const } : { head: name };
  });
  const gone = cells.map(([parameter]) => parameter!).filter((parameter) => !register.has(parameter));
  return [
    head,
    figureTable(columns, cells),
    ...(left === 0 ? [] : [`and ${count(left, 'more parameter')}; --rows shows them`]),
    ...gone.map((parameter) => `${parameter} is a parameter no longer.`),
  ].join('\n');
}

function wordOf(side: Side, { against, option }: Sensitivity): string {
  if (side === 'difference') return 'difference';
  return `level under "${side === 'option' ? option : against}"`;
}

function rangeOf(run: Sensitivity, parameter: string): string {
  const tried = run.parameters.find(({ id }) => id === parameter);
  return tried === undefined ? '' : `${tried.low} to ${tried.high}`;
}

/** A share as a percentage: whole above ten, to one place below; ten times over, as a multiple. */
export function percent(share: number): string {
  if (share >= 10) return `${share.toFixed(0)} times`;
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
