/** How kept results and studies are named where they stand among others. */
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { ResultRow, StudyRow } from '../api/types.ts';
import { screen } from '../navigation/screen.ts';
import type { Screen } from '../navigation/screen.ts';
import { count, monthSpan } from './month.ts';
import { QUESTION_NAMES } from './question.ts';

type Named = readonly { readonly id: string; readonly name: string }[];
export type Names = { readonly places: Named; readonly options: Named; readonly futures: Named };

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "22 Nov 2026, 09:30", by the clock of the reader. */
export function whenOf(iso: string): string {
  return WHEN.format(new Date(iso));
}

/** "Fee cut and Fee freeze in Hartlepool, Central"; what is gone from the library stands by its id. */
export function resultTitle({ place, options, future }: ResultRow, names: Names): string {
  const others = options.filter((id) => id !== BUSINESS_AS_USUAL);
  const compared = (others.length === 0 ? options : others).map((id) => nameIn(names.options, id));
  return `${listed(compared)} in ${nameIn(names.places, place)}, ${nameIn(names.futures, future)}`;
}

/** "22 Nov 2026, 09:30 · 5 years · 20 replicates · seed 1". */
export function resultFacts({ createdAt, months, replicates, seed }: ResultRow): string {
  return `${whenOf(createdAt)} · ${monthSpan(months)} · ${count(replicates, 'replicate')} · seed ${seed}`;
}

/** "Our decision or the world? Fee cut in Hartlepool". */
export function studyTitle({ kind, options, place }: StudyRow): string {
  const others = options.filter(({ id }) => id !== BUSINESS_AS_USUAL);
  const about = (others.length === 0 ? options : others).map(({ name }) => name);
  const question = QUESTION_NAMES[kind];
  return `${question}${question.endsWith('?') ? '' : ':'} ${listed(about)} in ${place.name}`;
}

export function studyFacts({ createdAt, months, seed, runs }: StudyRow): string {
  return `${whenOf(createdAt)} · ${monthSpan(months)} · ${runs === 1 ? 'one life' : `${runs.toLocaleString('en-GB')} lives`} of the market · seed ${seed}`;
}

/** Where a kept answer is shown. */
export function studyScreen({ id, kind }: Pick<StudyRow, 'id' | 'kind'>): Screen {
  const isSensitivity = kind === 'one-at-a-time' || kind === 'morris' || kind === 'sobol';
  return screen('questions', isSensitivity ? 'sensitivity' : kind, { study: id });
}

function nameIn(rows: Named, id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

/** Two in full, then how many more. */
function listed(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${names.length - 2} more`;
}
