/** How kept results and studies are named where they stand among others. */
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { ResultRow, StudyRow } from '../api/types.ts';
import { screen } from '../navigation/screen.ts';
import type { Screen } from '../navigation/screen.ts';
import { count, monthSpan } from './month.ts';
import { QUESTION_NAMES } from './question.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "22 Nov 2026, 09:30", by the clock of the reader. */
export function whenOf(iso: string): string {
  return WHEN.format(new Date(iso));
}

/** "“Fee cut” and “Fee freeze” in Hartlepool, Central", as they were called when it was made. */
export function resultTitle({ options, names }: ResultRow): string {
  const others = names.options.filter((_, at) => options[at] !== BUSINESS_AS_USUAL);
  return `${listed(others.length === 0 ? names.options : others)} in ${names.place}, ${names.future}`;
}

/** "22 Nov 2026, 09:30 · 5 years · 20 replicates · seed 1 · inputs 3fa2b1c8": a result is found by the hash that reports and charts bear. */
export function resultFacts({ createdAt, months, replicates, seed, inputsHash }: ResultRow): string {
  return `${whenOf(createdAt)} · ${monthSpan(months)} · ${count(replicates, 'replicate')} · seed ${seed} · inputs ${inputsHash.slice(0, 8)}`;
}

/** "Our decision or the world? Fee cut in Hartlepool". */
export function studyTitle({ kind, options, place }: StudyRow): string {
  const others = options.filter(({ id }) => id !== BUSINESS_AS_USUAL);
  const about = (others.length === 0 ? options : others).map(({ name }) => name);
  const question = QUESTION_NAMES[kind];
  return `${question}${question.endsWith('?') ? '' : ':'} ${listed(about)} in ${place.name}`;
}

export function studyFacts({ createdAt, months, seed, runs }: StudyRow): string {
  return `${whenOf(createdAt)} · ${monthSpan(months)} · ${runs === 1 ? 'one run' : `${runs.toLocaleString('en-GB')} runs`} of the market · seed ${seed}`;
}

/** Where a kept answer is shown. */
export function studyScreen({ id, kind }: Pick<StudyRow, 'id' | 'kind'>): Screen {
  const isSensitivity = kind === 'one-at-a-time' || kind === 'morris' || kind === 'sobol';
  return screen('questions', isSensitivity ? 'sensitivity' : kind, { study: id });
}

/** Two in full, then how many more. Names have commas and an "and" of their own: where there are several, each stands in quotes. */
function listed(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2
    ? `“${first}” and “${second}”`
    : `“${first}”, “${second}” and ${names.length - 2} more`;
}
