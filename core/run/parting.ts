/** From which month on two plans may lead to two runs: up to it every number the market is told is the same. */
import { TAKE_UP } from '../model/choosing/pulls.ts';
import type { Plan } from './plan.ts';

/**
 * The first month of the run in which two plans differ, the spin-up counted; 0 when they are of two markets from the beginning, the
 * number of months when they say the same throughout. No step looks ahead: only the calibration for take-up before the first
 * reported month asks whether there will ever be any. Rows to spare make no difference.
 */
export function partingOf(one: Plan, other: Plan): number {
  if (!areOfOneMarket(one, other)) return 0;
  const end = one.calendar.length;
  const calibrated = everTakesUp(one) === everTakesUp(other) ? end : one.spinUp;
  const paths = pathsOf(other);
  return pathsOf(one).reduce((parting, path, at) => sameUntil(path, paths[at], parting), calibrated);
}

function areOfOneMarket(one: Plan, other: Plan): boolean {
  return (
    one.seed === other.seed &&
    one.months === other.months &&
    one.spinUp === other.spinUp &&
    one.calendar[0] === other.calendar[0] &&
    one.drill?.provider === other.drill?.provider &&
    one.drill?.index === other.drill?.index &&
    one.keeps === other.keeps &&
    [...one.held].join() === [...other.held].join() &&
    sayTheSame(one.structure, other.structure) &&
    sayTheSame(one.place, other.place)
  );
}

function sayTheSame<K extends string>(
  one: Readonly<Record<K, unknown>>,
  other: Readonly<Record<K, unknown>>,
): boolean {
  return (Object.keys(one) as K[]).every((key) => Object.is(one[key], other[key]));
}

function everTakesUp({ levers }: Plan): boolean {
  return levers['choice.mode'].includes(TAKE_UP);
}

/** Every path of a plan by month, those of any two plans in the same order. */
function pathsOf({ parameters, levers, arrivals }: Plan): readonly Float64Array[] {
  return [
    ...parameters.values(),
    ...Object.values<Float64Array | readonly Float64Array[]>(levers).flat(),
    arrivals.band18to64,
    arrivals.band65plus,
  ];
}

/** As bytes tell them apart: there are two zeros. */
function sameUntil(path: Float64Array, other: Float64Array, end: number): number {
  if (path === other) return end;
  for (let index = 0; index < end; index++) if (!Object.is(path[index], other[index])) return index;
  return end;
}
