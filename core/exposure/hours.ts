/** How the hours of one’s own books follow those of a provider like it. */
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { hoursOf } from './books.ts';
import type { Books, Payer } from './books.ts';
import type { PathColumn } from './market-path.ts';

type Stands = { readonly [C in PathColumn]: number };

/** Where the provider like it has less than this part of its hours from a payer, the whole market tells what becomes of them. */
const TOO_FEW = 0.05;

/**
 * Hours a week by payer. They fall in the proportion in which those of the provider like it fall, and rise by as many hours as
 * its rise, for its size: who loses half of a block loses half of it, and new clients come to each in proportion to what it is.
 */
export function hoursAt(books: Books, start: Stands, stands: Stands): { readonly [P in Payer]: number } {
  const all = start.block + start.framework + start.directPayment + start.selfFunder;
  const own = hoursOf(books) - books.payers.other.hours;
  const size = all === 0 ? 0 : own / (all / MINUTES_PER_HOUR / WEEKS_PER_MONTH);
  return {
    block: bought('block', 'marketBlock'),
    framework: bought('framework', 'marketFramework'),
    directPayment: moved('directPayment'),
    selfFunder: moved('selfFunder'),
    other: books.payers.other.hours,
  };

  function moved(payer: 'block' | 'framework' | 'directPayment' | 'selfFunder'): number {
    const { hours } = books.payers[payer];
    const [before, now] = [start[payer], stands[payer]];
    if (now < before) return hours * (now / before);
    return hours + (size * (now - before)) / MINUTES_PER_HOUR / WEEKS_PER_MONTH;
  }

  function bought(payer: 'block' | 'framework', market: 'marketBlock' | 'marketFramework'): number {
    const { hours } = books.payers[payer];
    if (hours === 0 || start[payer] >= all * TOO_FEW) return moved(payer);
    return hours * ratio(stands[market], start[market]);
  }
}

/** Travel and waiting for an hour of care, over what they were at first. */
export function paidHoursRatio(start: Stands, stands: Stands): number {
  return ratio(perHour(stands), perHour(start));
}

function perHour({ onTheWay, block, framework, directPayment, selfFunder }: Stands): number {
  const care = block + framework + directPayment + selfFunder;
  return care === 0 ? 0 : onTheWay / care;
}

/** One over the other; as before where there is nothing to tell by. */
export function ratio(now: number, before: number): number {
  return before === 0 ? 1 : now / before;
}
