import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import type { HourChoices, HourFigure, HourFigures } from '../../core/costing/hour-figures.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Month } from '../../core/time/month.ts';
import { MINUTES_PER_HOUR } from '../../core/time/weeks.ts';
import type { Arguments } from './arguments.ts';
import { figureIn } from './dated-figure.ts';
import type { DatedFigure } from './dated-figure.ts';
import { usage } from './failure.ts';
import { poundsFlag, wordFlag } from './flag-values.ts';
import { FIGURE_FLAGS } from './hour-flags.ts';

/** A figure as used: given with a flag, or from the register. */
export type Used = { readonly value: number; readonly register: DatedFigure | null };
export type UsedFigures = { readonly [F in HourFigure]: Used };

export const FIGURES = Object.keys(HOUR_PARAMETERS) as HourFigure[];

/** Every figure of the build-up in a month: what the flags give, the rest from the register. */
export function figuresUsed(args: Arguments, register: ParameterRegister, month: Month): UsedFigures {
  if (args.has('travel') && args.has('travel-share')) {
    throw usage('Give --travel or --travel-share, not both: they say the same in minutes and as a share.');
  }
  const entries = FIGURES.map((figure): [HourFigure, Used] => {
    const given = givenFor(args, figure);
    if (given !== undefined) return [figure, { value: given, register: null }];
    const found = figureIn(register, HOUR_PARAMETERS[figure], month);
    return [figure, { value: found.value, register: found }];
  });
  return Object.fromEntries(entries) as UsedFigures;
}

function givenFor(args: Arguments, figure: HourFigure): number | undefined {
  const { flag, value } = FIGURE_FLAGS[figure];
  if (figure === 'travelShare' && args.has('travel')) {
    return numberFlag(args, 'travel', { most: MINUTES_PER_HOUR * 3 })! / MINUTES_PER_HOUR;
  }
  if (value === 'POUNDS') return poundsFlag(args, flag);
  if (value === 'SHARE') return numberFlag(args, flag, { most: 3 });
  return numberFlag(args, flag, { most: 100_000, above: DIVISORS.has(figure) });
}

/** Figures something is divided by. */
const DIVISORS: ReadonlySet<HourFigure> = new Set(['weeklyHours', 'branchHours', 'clientHours']);

function numberFlag(
  args: Arguments,
  flag: string,
  { most, above = false }: { readonly most: number; readonly above?: boolean },
): number | undefined {
  const text = args.text(flag);
  if (text === undefined) return undefined;
  const number = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most && (above ? number > 0 : number >= 0)) return number;
  const least = above ? 'above 0' : 'from 0';
  throw usage(
    `--${flag} must be a number ${least} ${above ? 'and at most' : 'to'} ${most}, but found "${text}".`,
  );
}

/** What the flags choose that no parameter stands for. */
export function choicesOf(args: Arguments, wage: number): HourChoices {
  const flatInsurance = numberFlag(args, 'ni-share', { most: 1 });
  if (args.has('surplus') && args.has('surplus-amount')) {
    throw usage('Give --surplus or --surplus-amount, not both.');
  }
  const surplusAmount = poundsFlag(args, 'surplus-amount');
  const workers = numberFlag(args, 'workers', { most: 100_000 }) ?? 0;
  if (flatInsurance !== undefined && workers > 0) {
    throw usage('Give --ni-share or --workers, not both: a flat share already says what is paid.');
  }
  return {
    wage,
    individualShare: numberFlag(args, 'individual-share', { most: 1 }) ?? 0,
    pensionOn: wordFlag(args, 'pension-on', ['all', 'qualifying'], 'all'),
    workers,
    ...(flatInsurance === undefined ? {} : { flatInsurance }),
    ...(surplusAmount === undefined ? {} : { surplusAmount }),
  };
}

export function valuesOf(used: UsedFigures): HourFigures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, used[figure].value])) as HourFigures;
}
