/** Words of a form read as what is meant, with a sentence for each that cannot be. */
import { NotALimit, readLimit } from '../../../core/experiment/limit-text.ts';
import type { Limit } from '../../../core/experiment/limit.ts';
import { decimal } from '../../../core/money/decimal.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { idsIn, limitsIn } from './form-of.ts';
import { didYouMean } from './near.ts';
import type { FieldId, Form } from './form-of.ts';

export type Refusals = Readonly<Partial<Record<FieldId, string>>>;
type Range = { readonly min: number; readonly max: number };

/** Reads the fields of one form. What is refused has a value all the same, so that every mistake is told at once. */
export type Reader = {
  readonly id: (field: FieldId, what: string) => string;
  readonly ids: (field: FieldId, fewest?: number) => string[];
  readonly whole: (field: FieldId, range: Range) => number;
  /** Between nothing and all, both left out. */
  readonly share: (field: FieldId, range?: Range) => number;
  /** In the unit of the lever it is for; null where nothing is said. */
  readonly amount: (field: FieldId) => number | null;
  readonly limits: (field: FieldId, fewest: number) => Limit[];
  readonly month: (field: FieldId) => string | null;
  readonly refuse: (field: FieldId, sentence: string) => void;
  readonly refusals: () => Refusals;
};

const NUMBER = /^([-−+]?)£?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(%?)$/;
const PER_CENT = 100;

export function readerOf(form: Form): Reader {
  const refused: Partial<Record<FieldId, string>> = {};
  const refuse = (field: FieldId, sentence: string): void => {
    refused[field] ??= sentence;
  };
  const text = (field: FieldId): string => (form[field] ?? '').trim();
  return {
    id: (field, what) => {
      if (text(field) === '') refuse(field, `Choose ${what}.`);
      return text(field);
    },
    ids: (field, fewest = 0) => {
      const ids = [...new Set(idsIn(form[field]))];
      if (ids.length < fewest) refuse(field, 'Choose at least one.');
      return ids;
    },
    whole: (field, { min, max }) => {
      const value = amountOf(text(field));
      if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
      refuse(field, `Write a whole number from ${said(min)} to ${said(max)}.`);
      return min;
    },
    share: (field, range) => {
      const value = amountOf(text(field));
      const isWithin =
        value !== null &&
        (range === undefined ? value > 0 && value < 1 : value >= range.min && value <= range.max);
      if (isWithin) return value;
      refuse(
        field,
        range === undefined
          ? 'Write a percentage above 0% and below 100%, such as 90%.'
          : `Write a percentage from ${said(range.min * PER_CENT)}% to ${said(range.max * PER_CENT)}%.`,
      );
      return 0;
    },
    amount: (field) => {
      if (text(field) === '') return null;
      const value = amountOf(text(field));
      if (value === null) refuse(field, 'Write a number, such as 5%, 0.05 or 120.');
      return value;
    },
    limits: (field, fewest) => limitsOf(form[field], fewest, (sentence) => refuse(field, sentence)),
    month: (field) => {
      if (text(field) === '') return null;
      try {
        parseMonth(text(field));
      } catch {
        refuse(field, 'Write a month as year and month, such as 2027-04.');
      }
      return text(field);
    },
    refuse,
    refusals: () => refused,
  };
}

/** A plain number; 5% is 0.05. Null for anything else. */
export function amountOf(text: string): number | null {
  const found = NUMBER.exec(text.trim());
  if (found === null) return null;
  const [, sign, digits = '', suffix] = found;
  const size = decimal(digits.replaceAll(',', ''));
  const whole = suffix === '%' ? size.dividedBy(PER_CENT) : size;
  return (sign === '-' || sign === '−') && !whole.isZero() ? whole.negated().toNumber() : whole.toNumber();
}

function limitsOf(text: string | undefined, fewest: number, refuse: (sentence: string) => void): Limit[] {
  const texts = limitsIn(text);
  if (texts.length < fewest) refuse('Set at least one limit: it is what has to be kept.');
  return texts.flatMap((each) => {
    try {
      return [readLimit(each, didYouMean)];
    } catch (error) {
      if (!(error instanceof NotALimit)) throw error;
      refuse(error.message);
      return [];
    }
  });
}

function said(value: number): string {
  return value.toLocaleString('en-GB');
}
