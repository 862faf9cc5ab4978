import { expect, test } from 'vitest';
import { terminalConsole } from '../../host/cli/console.ts';

function outputs(isTTY: boolean, columns = 0) {
  const written: string[] = [];
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  const output = { isTTY, columns, write, on: () => output as unknown as NodeJS.WriteStream };
  return { written, console: terminalConsole({ stdout: output, stderr: output }) };
}

/** Clears the screen, sets the title, asks the terminal to type, overwrites the line, turns the words around. */
const HOSTILE =
  'Kent\u001B[2J\u001B]0;owned\u0007\u001BP$q"p\u001B\\ \u009B31m\rFree\u202Eyenom\u0000\u007F\ttab\r\nnext';

test('no name or note that came in with a file gives a terminal an order', () => {
  const { written, console } = outputs(true);
  console.say(HOSTILE);
  console.note(HOSTILE);
  console.progress(HOSTILE);
  const own = '\r\u001B[K';
  expect(written.map((text) => text.replace(own, '')).join('')).not.toMatch(
    /(?![\t\n]|\r\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u,
  );
  expect(written[0]).toBe(
    'Kent\uFFFD[2J\uFFFD]0;owned\uFFFD\uFFFDP$q"p\uFFFD\\ \uFFFD31m\uFFFDFree\uFFFDyenom\uFFFD\uFFFD\ttab\r\nnext\n',
  );
});

test('what goes to a file or another program stays as it is', () => {
  const { written, console } = outputs(false);
  console.say(HOSTILE);
  expect(written).toEqual([`${HOSTILE}\n`]);
});
