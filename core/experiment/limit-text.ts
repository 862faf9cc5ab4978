/**
 * A limit as people write it:
 *
 *   MEASURE [for KIND] [change] at most|at least|under|over NUMBER[%|pts|k|m] [in every year]
 */
import type { Limit } from './limit.ts';
import { MEASURES_KNOWN, measureWords } from './measure-words.ts';
import { categoriesOf } from '../model/recording/category.ts';
import { decimal } from '../money/decimal.ts';
import type { ExactDecimal } from '../money/decimal.ts';
import { grouped } from '../numeric/grouped.ts';
import { PLACE_FIELDS } from '../scenario/place.ts';

const SIDES: Readonly<Record<string, Limit['is']>> = {
  'at most': 'at most',
  'at least': 'at least',
  under: 'at most',
  over: 'at least',
};

/** The limit itself is kept, so that a line drawn below it and one drawn at it are told apart by no figure of a run. */
const SIDE = /^(at most|at least|under|over)(?: |$)/i;
const AMOUNT =
  /^([-−+]?) ?(£?) ?([-−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(%|per cent|pts|points|k|m)?(?: |$)/i;
const EVERY_YEAR = /^(?:in )?every year$/i;
const AFTER_KIND = / (?=(?:change|at most|at least|under|over)(?: |$))/i;

/** Every kind of people a place of any size may have. */
const KINDS = categoriesOf(PLACE_FIELDS.localities.max);

/** A text that is no limit; the message shows where it stops being understood. */
export class NotALimit extends Error {
  override readonly name = 'NotALimit';
}

/** Says which of the known names may have been meant; nothing where none is like it. */
export type NearName = (name: string, known: readonly string[]) => string;

/** What is left to be understood of a text. */
type Reading = { readonly text: string; readonly rest: string; readonly near: NearName };

/**
 * Reads a limit.
 * @throws NotALimit that shows where the text stops being understood
 */
export function readLimit(given: string, near: NearName): Limit {
  const text = given.trim().replaceAll(/\s+/g, ' ');
  const measured = readMeasure(text, near);
  const meant = readKind({ text, rest: measured.rest, near });
  const isChange = /^change( |$)/i.test(meant.rest);
  const afterChange = isChange ? meant.rest.slice('change'.length).trimStart() : meant.rest;
  const side = SIDE.exec(afterChange);
  if (side === null) throw notASide({ text, rest: afterChange, near });
  const rest = afterChange.slice(side[0].length);
  const amount = readAmount({ text, rest, near }, measured.measure, isChange);
  if (amount.rest !== '' && !EVERY_YEAR.test(amount.rest))
    throw stopped({ text, rest: amount.rest }, 'the end, or "in every year"');
  return {
    measure: measured.measure,
    ...(meant.kind === undefined ? {} : { for: meant.kind }),
    of: amount.of,
    is: SIDES[side[1].toLowerCase()],
    value: amount.value,
    ...(amount.rest === '' ? {} : { everyYear: true }),
  };
}

/** A limit in the words that are read as that limit. */
export function limitWords({ measure, for: kind, of, is, value, everyYear = false }: Limit): string {
  return [
    measure,
    ...(kind === undefined ? [] : [`for ${kind}`]),
    ...(of === 'level' ? [] : ['change']),
    is,
    amountWords(measure, of, value),
    ...(everyYear ? ['in every year'] : []),
  ].join(' ');
}

function readMeasure(text: string, near: NearName): { readonly measure: string; readonly rest: string } {
  const [measure = ''] = text.split(' ', 1);
  if (measureWords(measure) === undefined)
    throw stopped(
      { text, rest: text },
      'an indicator, a rate, a measure of people or a figure of who gains and loses',
      near(measure, MEASURES_KNOWN) || undefined,
    );
  return { measure, rest: text.slice(measure.length).trimStart() };
}

/** Kinds go by their id or by what they are called. */
function readKind({ text, rest, near }: Reading): { readonly kind?: string; readonly rest: string } {
  if (!/^for( |$)/i.test(rest)) return { rest };
  const after = rest.slice('for'.length).trimStart();
  const [name = '', left = ''] = splitOnce(after, AFTER_KIND);
  const wanted = name.toLowerCase();
  const found = KINDS.find(({ id, label }) => id === wanted || label === wanted);
  if (found !== undefined) return { kind: found.id, rest: left };
  const known = KINDS.map(({ id }) => id);
  throw stopped(
    { text, rest: after },
    'a kind of people, such as learning, self-funder or locality-1',
    near(name.split(' ')[0] ?? '', known) || undefined,
  );
}

function splitOnce(text: string, at: RegExp): readonly string[] {
  const found = at.exec(text);
  return found === null ? [text] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

type Amount = { readonly value: number; readonly of: Limit['of']; readonly rest: string };

function readAmount(reading: Reading, measure: string, isChange: boolean): Amount {
  const found = AMOUNT.exec(reading.rest);
  if (found === null) throw stopped(reading, 'a number, such as 5%, 0.5m, 20k or 12');
  const [all, sign = '', currency, inner = '', digits = '', ending = ''] = found;
  if (sign !== '' && inner !== '') throw stopped(reading, 'a number with one sign');
  const suffix = ending.toLowerCase().replace('per cent', '%').replace('points', 'pts');
  const size = scaled(decimal(digits.replaceAll(',', '')), suffix);
  const { unit, label } = measureWords(measure)!;
  const isShare = unit === 'share';
  if (currency === '£' && !unit.startsWith('pounds'))
    throw stopped(reading, 'a number without £', `“${label}” is counted in ${isShare ? 'shares' : unit}.`);
  if (suffix === 'pts' && !(isChange && isShare))
    throw stopped(reading, 'another number', 'Points are for the change of a share.');
  if (suffix === '%' && !isChange && !isShare)
    throw stopped(
      reading,
      'a number',
      `“${label}” is counted in ${unit}; for a part of where it starts write: ${measure} change at most 5%.`,
    );
  if (suffix === '' && isShare && size.greaterThan(1))
    throw stopped(
      reading,
      'a percentage',
      `“${label}” is a share: write ${digits}% for ${digits} in a hundred.`,
    );
  const isNegative = [sign, inner].some((each) => each === '-' || each === '−');
  const of = !isChange ? 'level' : suffix === '%' ? 'part' : 'change';
  // Plain zero has no sign.
  const value = isNegative && !size.isZero() ? size.negated().toNumber() : size.toNumber();
  return { value, of, rest: reading.rest.slice(all.length) };
}

const PER_CENT = 100;
const SCALES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

function scaled(size: ExactDecimal, suffix: string): ExactDecimal {
  return suffix === '%' || suffix === 'pts' ? size.dividedBy(PER_CENT) : size.times(SCALES[suffix] ?? 1);
}

function amountWords(measure: string, of: Limit['of'], value: number): string {
  const unit = measureWords(measure)?.unit;
  const isPart = of === 'part' || (of === 'level' && unit === 'share');
  const isPoints = of === 'change' && unit === 'share';
  const size = decimal(Math.abs(value));
  const shown = grouped((isPart || isPoints ? size.times(PER_CENT) : size).toFixed());
  const sign = value < 0 ? '-' : '';
  if (isPart) return `${sign}${shown}%`;
  if (isPoints) return `${sign}${shown} pts`;
  return `${sign}${unit?.startsWith('pounds') === true ? '£' : ''}${shown}`;
}

function notASide(reading: Reading): Error {
  const words = reading.rest.split(' ');
  const hint = [words.slice(0, 2), words.slice(0, 1)]
    .map((some) => reading.near(some.join(' '), Object.keys(SIDES)))
    .find((each) => each !== '');
  return stopped(reading, '"at most", "at least", "under" or "over"', hint);
}

const FORM =
  'A limit is written as: providers.exit-rate at most 5%; or: need.met for learning change at least -2%.';

/** Shows how far a text is understood, what would have to follow, and what does. */
function stopped(
  { text, rest }: Pick<Reading, 'text' | 'rest'>,
  expected: string,
  hint: string = FORM,
): Error {
  const understood = text.slice(0, text.length - rest.length).trim();
  const where = understood === '' ? '' : ` after "${understood}"`;
  const found = rest === '' ? 'nothing more' : `"${rest}"`;
  return new NotALimit(
    `The limit "${text}" is not understood: expected ${expected}${where}, but found ${found}. ${hint}`,
  );
}
