import type { ReportKind, Texts } from './content.ts';

/** What a report has before anybody writes in it. */
export const NO_TEXTS: Texts = { title: '', author: '', date: '', opening: '', closing: '', without: [] };

/** The longest text that is kept in one report. */
const LONGEST = 19_000;

/** Where what is written into a report is kept: with the result it is of. */
export function subjectOf(
  result: string,
  kind: ReportKind,
): { readonly kind: 'result'; readonly id: string } {
  return { kind: 'result', id: `${result}.report-${kind}` };
}

export function written(texts: Texts): string {
  return JSON.stringify(texts);
}

/** Whether the texts are more than can be kept. */
export function isTooLong(texts: Texts): boolean {
  return written(texts).length > LONGEST;
}

/** What was kept; nothing where it cannot be read. */
export function readTexts(note: string): Texts {
  try {
    const read: unknown = JSON.parse(note);
    if (typeof read !== 'object' || read === null) return NO_TEXTS;
    const of = (name: string): string => {
      const value: unknown = Reflect.get(read, name);
      return typeof value === 'string' ? value : '';
    };
    const without: unknown = Reflect.get(read, 'without');
    return {
      title: of('title'),
      author: of('author'),
      date: of('date'),
      opening: of('opening'),
      closing: of('closing'),
      without: Array.isArray(without) ? without.filter((each) => typeof each === 'string') : [],
    };
  } catch {
    return NO_TEXTS;
  }
}
