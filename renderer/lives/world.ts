/** Which replicate of which scenario a screen of lives is about: the choice, with what the address says in its place. */
import { useMemo } from 'react';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';
import type { Role } from '../charts/series.ts';
import type { Screen } from '../navigation/screen.ts';
import type { Choice } from '../store/state.ts';
import { useApp } from '../store/use-app.ts';

/** What every question about lives begins with. */
export type World = {
  readonly place: string;
  readonly option: string;
  readonly future: string;
  readonly months: number;
  readonly seed: number;
  readonly replicate: number;
};

export function useWorld({ params }: Pick<Screen, 'params'>): World {
  const choice = useApp((state) => state.choice);
  return useMemo(() => worldOf(choice, params), [choice, params]);
}

/**
 * An address may name any part of the world, so that it can lead to lives of another result. Replicates are counted from 0, as
 * commands count them; people are told of them from 1.
 */
export function worldOf(choice: Choice, params: Screen['params']): World {
  return {
    place: params['place'] ?? choice.place,
    option: params['option'] ?? choice.option,
    future: params['future'] ?? choice.future,
    months: wholeNumber(params['months'], LIMITS.months.max) ?? choice.months,
    seed: wholeNumber(params['seed'], LIMITS.seed.max) ?? choice.seed,
    replicate: wholeNumber(params['replicate'], LIMITS.replicates.max - 1) ?? 0,
  };
}

/** The option of the twin: business as usual beside what is decided, and what is decided beside business as usual. */
export function twinOf(choice: Choice, { option }: World, params: Screen['params']): string | null {
  const wished = params['against'];
  if (wished !== undefined && wished !== option) return wished;
  if (option !== BUSINESS_AS_USUAL) return BUSINESS_AS_USUAL;
  return choice.option === BUSINESS_AS_USUAL ? null : choice.option;
}

/** The options that are compared now, and the one the screen is about. */
export function optionsBeside({ option, beside }: Choice, world: World): readonly string[] {
  return [...new Set([BUSINESS_AS_USUAL, option, ...beside, world.option])];
}

/** The reported months of a world, YYYY-MM. */
export function monthsOf({ months }: World): readonly string[] {
  const first = parseMonth(DEFAULT_START);
  return Array.from({ length: months }, (_, at) => formatMonth(addMonths(first, at)));
}

/** A whole number in an address, from 0 to a bound; null for anything else. */
export function wholeNumber(text: string | null | undefined, most: number): number | null {
  if (text === null || text === undefined || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}

/** How an option is drawn: business as usual in neutral dashes, what is decided in the accent. */
export function roleOf(option: string): Role {
  return option === BUSINESS_AS_USUAL ? 'baseline' : 'decision';
}
