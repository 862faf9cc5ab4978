import { monthsInWords } from '../format/month.ts';
import { unbroken } from '../format/unbroken.ts';

/** A sentence of the model as a page shows it: months in words, thousands of hours set apart, a minus and an apostrophe that are ones, and no sign parted from its amount. */
export function told(sentence: string): string {
  return unbroken(
    monthsInWords(sentence)
      .replaceAll(/\b(\d{1,3})(\d{3})(?= h\b)/g, '$1,$2')
      .replaceAll(/(^|[\s(])-(?=[£\d\s])/g, '$1−')
      .replaceAll(/(?<=\p{L})'/gu, '’'),
  );
}

/** The first sentence, and the rest. */
export function firstAndRest(sentences: string): readonly [string, string] {
  const end = /\. (?=\p{Lu})/u.exec(sentences);
  return end === null ? [sentences, ''] : [sentences.slice(0, end.index + 1), sentences.slice(end.index + 2)];
}
