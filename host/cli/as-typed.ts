/** What is typeset in the window, as a terminal has it: with the quotes, minus and apostrophe of a keyboard. */
export function asTyped(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll('−', '-').replaceAll('×', 'x');
}
