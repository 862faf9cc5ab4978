/** A label within a sentence: its first letter small, unless it begins with an abbreviation such as VAT. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
