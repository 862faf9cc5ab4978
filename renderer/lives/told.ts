import { monthsInWords } from '../format/month.ts';

/** A sentence of the model as a page shows it: months in words, a minus and an apostrophe that are ones. */
export function told(sentence: string): string {
  return monthsInWords(sentence)
    .replaceAll(/(^|[\s(])-(?=[£\d\s])/g, '$1−')
    .replaceAll(/(?<=\p{L})'/gu, '’');
}

/** The first sentence, and the rest. */
export function firstAndRest(sentences: string): readonly [string, string] {
  const end = /\. (?=\p{Lu})/u.exec(sentences);
  return end === null ? [sentences, ''] : [sentences.slice(0, end.index + 1), sentences.slice(end.index + 2)];
}
