import type { Told } from '../../core/study/told.ts';
import { asTyped } from './as-typed.ts';
import { wrapped } from './wrap.ts';

/** An answer in the window's sentences: what stands between what is said and how it is to be read is the terminal's own. */
export function toldText({ headline, sentences, notes }: Told, between: readonly string[]): string {
  return [
    ...[headline, ...sentences].map((sentence) => wrapped(asTyped(sentence))),
    ...between,
    ...(notes.length === 0 ? [] : [wrapped(asTyped(notes.join(' ')))]),
  ].join('\n\n');
}
