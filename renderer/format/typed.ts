const NUMBER = /^([-−+]?)\s*£?\s*(\d{1,3}(?:[,\s]\d{3})+|\d*)(\.\d*)?\s*%?$/;

/**
 * The number in what was typed, without what may stand with it: a pound or per cent sign, thousands parted by
 * commas or spaces. Null for anything else: the comma of “5,5” may be meant as a point, so nobody guesses.
 */
export function typedDigits(text: string): string | null {
  const [, sign = '', whole = '', part = ''] = NUMBER.exec(text.trim()) ?? [];
  if (!/\d/.test(whole + part)) return null;
  return `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(/[,\s]/g, '')}${part}`;
}

/** What people type into a field for a number. */
export function typedNumber(text: string): number | null {
  const digits = typedDigits(text);
  return digits !== null && /^-?\d{0,9}(?:\.\d{0,6})?$/.test(digits) ? Number(digits) : null;
}

/** Pounds as whole pence; null for what is no amount. */
export function typedPence(text: string): number | null {
  const pounds = typedNumber(text);
  return pounds === null ? null : Math.round(pounds * 100);
}

/** A month typed as YYYY-MM. */
export function typedMonth(text: string): string | null {
  const month = text.trim();
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) ? month : null;
}
