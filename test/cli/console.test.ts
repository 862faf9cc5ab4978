import { expect, test } from 'vitest';

import { terminalConsole } from '../../host/cli/console.ts';

function written(columns: number) {
  const texts: string[] = [];
  const write = (text: string | Uint8Array): boolean => texts.push(String(text)) > 0;
  const output = { isTTY: true, columns, write, on: () => output as unknown as NodeJS.WriteStream };
  return { texts, console: terminalConsole({ stdout: output, stderr: output }) };
}

test('what is for another program is folded by no terminal, and what is for a reader is', () => {
  const { texts, console } = written(40);
  const words = 'word '.repeat(12).trim();
  console.give(words);
  console.say(words);
  console.note(words);
  const folded = `${'word '.repeat(8).trim()}\n${'word '.repeat(4).trim()}\n`;
  expect(texts).toEqual([`${words}\n`, folded, folded]);
});
