import { decimal } from '../../core/money/decimal.ts';
import type { ExactDecimal } from '../../core/money/decimal.ts';
import { InvalidInput, quoted } from '../../core/scenario/problems.ts';
import type { Line } from '../../core/charging/person.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The inputs of a case, read by name. Several names may stand for one thing; the first that is there is read. What
 * is left out and what is taken instead is written down, and so is what nobody read.
 */
export class Fields {
  /** What was taken for granted, as sentences. */
  readonly assumptions: string[] = [];
  private readonly values: Values;
  private readonly path: string;
  private readonly read = new Set<string>();

  constructor(values: Values, path: string) {
    this.values = values;
    this.path = path;
  }

  has(...names: readonly string[]): boolean {
    return this.find(names) !== undefined;
  }

  /** Inputs no rule made use of. */
  unread(): readonly string[] {
    return Object.keys(this.values).filter((name) => !this.read.has(name));
  }

  assume(sentence: string): void {
    this.assumptions.push(sentence);
  }

  /** Take a name as read though it is only words. */
  note(...names: readonly string[]): void {
    for (const name of names) this.read.add(name);
  }

  raw(...names: readonly string[]): unknown {
    return this.find(names)?.value;
  }

  text(...names: readonly string[]): string | undefined {
    const found = this.find(names);
    return typeof found?.value === 'string' ? found.value : undefined;
  }

  flag(...names: readonly string[]): boolean {
    const found = this.find(names);
    if (found === undefined || found.value === null) return false;
    if (typeof found.value === 'boolean') return found.value;
    throw this.refuse(found.name, 'true or false', shown(found.value));
  }

  /** An exact number, zero or more. */
  number(...names: readonly string[]): ExactDecimal {
    const found = this.find(names);
    if (found === undefined) throw this.missing(names);
    return this.exact(found.name, found.value);
  }

  numberOr(fallback: number, ...names: readonly string[]): ExactDecimal {
    return this.has(...names) ? this.number(...names) : decimal(fallback);
  }

  /** Pounds, zero or more, as whole pence. */
  money(...names: readonly string[]): number {
    const found = this.find(names);
    if (found === undefined) throw this.missing(names);
    return this.pence(found.name, found.value);
  }

  moneyOr(fallback: number, ...names: readonly string[]): number {
    return this.has(...names) ? this.money(...names) : fallback;
  }

  /** Named amounts; a bare amount is one line, nothing is none. */
  lines(...names: readonly string[]): readonly Line[] {
    const found = this.find(names);
    if (found === undefined) return [];
    const { name, value } = found;
    if (!Array.isArray(value)) return [{ name, amount: this.pence(name, value) }];
    return value.map((entry: unknown, index) => {
      const at = `${name}[${index}]`;
      if (typeof entry === 'number') return { name: at, amount: this.pence(at, entry) };
      const { name: label, amount } = (entry ?? {}) as { name?: unknown; amount?: unknown };
      return {
        name: typeof label === 'string' ? label : at,
        amount: this.pence(`${at}.amount`, amount),
      };
    });
  }

  /** The rows of a list as readers of their own. */
  rows(...names: readonly string[]): readonly Fields[] {
    const found = this.find(names);
    if (found === undefined) return [];
    if (!Array.isArray(found.value)) throw this.refuse(found.name, 'a list', shown(found.value));
    return found.value.map(
      (entry: unknown, index) => new Fields((entry ?? {}) as Values, `${this.path}.${found.name}[${index}]`),
    );
  }

  refuse(name: string, expected: string, found: string): InvalidInput {
    return new InvalidInput([
      { path: `${this.path}.${name}`, expected, found, remedy: 'Correct it and run the case again.' },
    ]);
  }

  private missing(names: readonly string[]): InvalidInput {
    const [first = '', ...others] = names;
    const also = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
    return new InvalidInput([
      {
        path: `${this.path}.${first}`,
        expected: `a figure${also}`,
        found: 'nothing',
        remedy: 'The answer turns on it and nothing can be assumed in its place; add it.',
      },
    ]);
  }

  private pence(name: string, value: unknown): number {
    const amount = this.exact(name, value).times(100);
    if (amount.isInteger() && amount.lessThan(1e14)) return amount.toNumber();
    throw this.refuse(name, 'pounds and whole pence', shown(value));
  }

  private exact(name: string, value: unknown): ExactDecimal {
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const isText = typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value);
    if (!isNumber && !isText) throw this.refuse(name, 'a number', shown(value));
    const exact = decimal(value);
    if (exact.isNegative() && !exact.isZero()) throw this.refuse(name, 'zero or more', shown(value));
    return exact;
  }

  private find(names: readonly string[]): { name: string; value: unknown } | undefined {
    for (const name of names) {
      if (!Object.hasOwn(this.values, name)) continue;
      const value = this.values[name];
      if (value === undefined || value === null) continue;
      this.read.add(name);
      return { name, value };
    }
    return undefined;
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  return JSON.stringify(value)?.slice(0, 60) ?? 'something else';
}
