/**
 * An equation says how a step works out what it writes, in plain notation that a domain reader can check by hand and a
 * second implementation can be written from. docs/model is generated from equations, and `why` shows them.
 *
 * Notation of a formula, one statement a line:
 *
 *   people.need, `market.frameworkRate`   a column, of the person, provider or supplier in hand where the table has rows
 *   vat.rate, fee.uplift                  a parameter or lever in force this month; `id.<group>` where there is one for each
 *   place.frameworkRate                   a figure of the place
 *   some-name                             another equation of the model, by its id
 *   u(stream, entity, sub)                a keyed uniform draw; normal(...), exponential(...), gumbel(...) made from one
 *   halfUp, down, up                      the rounding rules of core/money; "whole" for the floor of a positive number
 *   for each ... in order of ...:         what is done one by one, where the order matters
 *   pay(purpose, from, to, amount)        a payment in the ledger
 */
import type { ColumnPath } from './tables.ts';

export type Equation = {
  /** In kebab case; no two equations of the model share one. */
  readonly id: string;
  /** What it gives, as a sentence a domain reader recognises. */
  readonly gives: string;
  /** The columns it fills; none for a quantity other equations use. */
  readonly fills: readonly ColumnPath[];
  readonly formula: readonly string[];
  /** What a symbol of the formula stands for, with its unit, where the notation does not say it. */
  readonly where?: Readonly<Record<string, string>>;
  /** The law, document or reasoning behind it, where that is narrower than its step's. */
  readonly source?: string;
  /** The file that works it out. */
  readonly code: string;
  /** The files that test it. */
  readonly tests: readonly string[];
};
