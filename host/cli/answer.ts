import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';
import { writeWhole } from './write-file.ts';

/** Whether the answer is JSON on standard output, so that words must go elsewhere. */
export function jsonOnly({ text }: Arguments): boolean {
  return text('json') === '-';
}

/** Give an answer as text, and as JSON where --json asks for it. */
export function answer(
  args: Arguments,
  console: Console,
  { text, json }: { text: () => string; json: () => unknown },
): void {
  const file = args.text('json');
  if (file === '-') {
    console.give(JSON.stringify(json(), null, 2));
    return;
  }
  console.say(text());
  if (file === undefined) return;
  writeWhole(file, `${JSON.stringify(json(), null, 2)}\n`);
  console.note(`Written: ${file}`);
}
