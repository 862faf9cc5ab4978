import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { SIDES } from '../../core/sensitivity/side.ts';
import type { Side } from '../../core/sensitivity/side.ts';
import { tornado } from '../../core/sensitivity/tornado.ts';
import type { OneAtATimeAnswer } from '../../core/study/one-at-a-time.ts';
import { toldOneAtATime } from '../../core/study/one-at-a-time/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { changeWords, levelWords, measureName, sizeWords } from '../../core/study/words.ts';
import { swingWords } from '../../core/figures/swing.ts';
import { asTyped } from './as-typed.ts';
import { figureTable } from './figure-table.ts';
import { count } from '../../core/figures/count.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

export type SensitivityReport = {
  readonly answer: OneAtATimeAnswer;
  readonly names: Names;
  readonly register: ParameterRegister;
  readonly indicators: readonly IndicatorId[];
  /** Parameters shown for a figure. */
  readonly rows: number;
};

/** What was tried and what each figure leans on, the widest swing first; parameters stand in the tables by the ids that other commands take. */
export function sensitivityReport({ answer, names, register, indicators, rows }: SensitivityReport): string {
  const { run } = answer;
  const tables = indicators.flatMap((id) =>
    SIDES.toReversed().map((side) => tornadoText({ run, register, id, side, rows })),
  );
  return [wrapped(runLine(run)), toldText(toldOneAtATime(answer, names, indicators), tables)].join('\n\n');
}

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
      swingWords(bar.share),
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
