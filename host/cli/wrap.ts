/** How many characters a line of a terminal is taken to have. */
export const WIDTH = 100;

/** Between words, but not between a number and its sign. */
const BREAK = / (?!%|pts\b)/;

/** Breaks a sentence into lines that fit a terminal. */
export function wrapped(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(BREAK)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
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
