/**
 * A strict reader of JSON. Unlike JSON.parse it says in which line and column a fault stands, refuses a key given
 * twice, keys that would reach an object's prototype, and nesting deep enough to exhaust the stack.
 */
import { grouped } from '../../core/numeric/grouped.ts';

/** A fault in the text, with its place counted from 1. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;

  constructor(text: string, at: number, fault: { expected: string; found: string; remedy: string }) {
    super(`expected ${fault.expected}, found ${fault.found}`);
    const before = text.slice(0, at);
    this.line = linesIn(before);
    this.column = at - before.lastIndexOf('\n');
    this.expected = fault.expected;
    this.found = fault.found;
    this.remedy = fault.remedy;
  }
}

const DEEPEST = 64;
/** Far more than any document has keys beside one another, or values in all: what takes more is made to take memory and time. */
const MOST_KEYS = 10_000;
const MOST_VALUES = 5_000_000;
const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const SPACE = /[ \t\n\r]*/y;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
const BYTE_ORDER_MARK = '\uFEFF';

/** A text may be made of lines and nothing else. */
function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/**
 * Read JSON text. A byte order mark at the start is ignored.
 * @throws JsonFault at the first fault.
 */
export function readJson(source: string): unknown {
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  private at = 0;
  private values = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  value(depth: number): unknown {
    this.space();
    if (depth > DEEPEST) {
      throw this.fault(`at most ${DEEPEST} levels of nesting`, 'a deeper one', 'Flatten the document.');
    }
    this.values += 1;
    if (this.values > MOST_VALUES) {
      throw this.fault(
        `at most ${grouped(MOST_VALUES)} values in one file`,
        'more',
        'Check that it is the right file.',
      );
    }
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.list(depth);
    if (next === '"') return this.string();
    const word = WORDS.find(([name]) => this.text.startsWith(name, this.at));
    if (word === undefined) return this.number();
    this.at += word[0].length;
    return word[1];
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) {
      throw this.fault('the end of the document', this.seen(), 'Delete what follows the last bracket.');
    }
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    let keys = 0;
    this.at += 1;
    this.space();
    if (this.take('}')) return object;
    do {
      this.space();
      const start = this.at;
      if (this.text[start] !== '"') {
        throw this.fault(
          'a key in double quotes',
          this.seen(),
          'Put the key in double quotes, and no comma after the last entry.',
        );
      }
      const key = this.string();
      if (DANGEROUS_KEYS.has(key)) {
        throw this.fault('a key of this format', `"${key}"`, 'Delete that key and its value.', start);
      }
      if (Object.hasOwn(object, key)) {
        throw this.fault(
          'each key once',
          `"${key}" a second time`,
          'Delete one of the two; they may disagree.',
          start,
        );
      }
      keys += 1;
      if (keys > MOST_KEYS) {
        throw this.fault(
          `at most ${grouped(MOST_KEYS)} keys beside one another`,
          'more',
          'Check that it is the right file.',
          start,
        );
      }
      this.space();
      this.expect(':', 'Put a colon between the key and its value.');
      object[key] = this.value(depth + 1);
      this.space();
    } while (this.take(','));
    this.expect('}', 'Put a comma between entries and a } after the last.');
    return object;
  }

  private list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.at += 1;
    this.space();
    if (this.take(']')) return list;
    do {
      list.push(this.value(depth + 1));
      this.space();
    } while (this.take(','));
    this.expect(']', 'Put a comma between items and a ] after the last.');
    return list;
  }

  private string(): string {
    const start = this.at;
    let at = start + 1;
    for (let code = this.text.charCodeAt(at); code !== QUOTE; code = this.text.charCodeAt(at)) {
      if (!(code >= FIRST_PRINTABLE)) {
        throw this.fault(
          'text that ends in a double quote on the same line',
          at < this.text.length ? 'the end of the line or a control character' : 'the end of the file',
          'Close the quotes.',
          start,
        );
      }
      at += code === BACKSLASH ? 2 : 1;
    }
    this.at = at + 1;
    const text = this.unquoted(start);
    // Written to a file and read again, half a character becomes another one.
    if (!text.isWellFormed()) {
      throw this.fault(
        'whole characters',
        'half of one',
        'Write the character itself, or delete the half.',
        start,
      );
    }
    return text;
  }

  private unquoted(start: number): string {
    const quoted = this.text.slice(start, this.at);
    if (!quoted.includes('\\')) return quoted.slice(1, -1);
    try {
      return JSON.parse(quoted) as string;
    } catch {
      throw this.fault(
        'a valid escape after a backslash',
        'another character',
        'Write a backslash itself as \\\\.',
        start,
      );
    }
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) {
      throw this.fault(
        'a value',
        this.seen(),
        'Write text in double quotes, numbers plainly, and no comma after the last entry.',
      );
    }
    this.at = NUMBER.lastIndex;
    return Number(match[0]);
  }

  private expect(mark: string, remedy: string): void {
    if (!this.take(mark)) throw this.fault(`"${mark}"`, this.seen(), remedy);
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  private seen(): string {
    return this.at < this.text.length ? `"${this.text.slice(this.at, this.at + 1)}"` : 'the end of the file';
  }

  private fault(expected: string, found: string, remedy: string, at = this.at): JsonFault {
    return new JsonFault(this.text, at, { expected, found, remedy });
  }
}
