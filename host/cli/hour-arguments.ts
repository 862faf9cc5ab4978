import type { HourChoices, HourFigure } from '../../core/costing/hour-figures.ts';
import { DIVISORS } from '../../core/costing/hour-words.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Month } from '../../core/time/month.ts';
import { MINUTES_PER_HOUR } from '../../core/time/weeks.ts';
import { usedFigures } from '../costing/used-figures.ts';
import type { UsedFigures } from '../costing/used-figures.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';
import { poundsFlag, wordFlag } from './flag-values.ts';
import { FIGURE_FLAGS } from './hour-flags.ts';

/** Every figure of the build-up in a month: what the flags give, the rest from the register. */
export function figuresUsed(args: Arguments, register: ParameterRegister, month: Month): UsedFigures {
  if (args.has('travel') && args.has('travel-share')) {
    throw usage('Give --travel or --travel-share, not both: they say the same in minutes and as a share.');
  }
  return usedFigures((figure) => givenFor(args, figure), register, month);
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
