import { proseWidth } from './line-width.ts';

/** Between words, but not between a number and its sign. */
export const BREAK = / (?!%|pts\b|points\b)/;

/** Breaks a sentence into lines that fit a terminal. */
export function wrapped(text: string, first = '', rest = first, width = proseWidth()): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(BREAK)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** A cell as lines of at most so many characters, broken between words, later ones set in by so much; a longer word keeps a line of its own. */
export function wordsInto(text: string, width: number, setIn: string): readonly string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAK)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = setIn + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The columns of a line begin where two spaces stand; a list's mark or number belongs to its sentence's indent. */
const INDENT = /^\s*(?:(?:[-+–]|\d+\.|\(\d+\))\s+)?/;
const SET_IN = 2;
/** Where the indent takes so much of a line, there is too little left for words. */
const DEEPEST = 24;

/** A text whose lines go on over more lines where a terminal has no room for them, set in as they began. */
export function folded(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= width) return line;
      const [indent = ''] = INDENT.exec(line) ?? [];
      const rest = ' '.repeat(
        Math.min(DEEPEST, indent.trim() === '' ? indent.length + SET_IN : indent.length),
      );
      return wrapped(line.slice(indent.length), indent, indent === '' ? '' : rest, width);
    })
    .join('\n');
}
