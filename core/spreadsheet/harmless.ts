/**
 * SECURITY: what a spreadsheet takes for a formula when it opens a table, among it the wide signs of East Asian keyboards.
 * Some pass over space and signs that nobody sees before it; a tab or the end of a line at the beginning can part a cell in two.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;
/** What has been made harmless stays told apart from text that had an apostrophe before. */
const MARKED = /^'+(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Whether a spreadsheet that opens the text would run it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Text that no spreadsheet runs: an apostrophe before it where it would. */
export function harmless(text: string): string {
  return FORMULA.test(text) || MARKED.test(text) ? `'${text}` : text;
}

/** The text that was made harmless, as it was before. */
export function asItWas(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}
