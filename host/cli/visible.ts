/**
 * What a terminal would take for an order, or what turns the direction of the words around it: names and notes that came in with a
 * file are printed too. The ends of lines and tabs stay.
 */
const ORDERS = /(?![\t\n]|\r\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** SECURITY: text that a terminal only shows. */
export function visible(text: string): string {
  return text.replaceAll(ORDERS, '\uFFFD');
}
