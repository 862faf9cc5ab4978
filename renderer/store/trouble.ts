/** What is wrong with the library as a whole. It is told once, above every screen. */
import type { Problem, Safety } from '../api/types.ts';
import type { Safekeeping } from './state.ts';

export type Trouble =
  | { readonly kind: 'damaged'; readonly check: Extract<Safety['check'], { state: 'damaged' }> | null }
  /** In use by another program, kept where nothing may be written, made by a newer version, or on a full disk. */
  | { readonly kind: 'shut'; readonly problem: Problem };

/** Failures of the library as a whole, whatever was asked of it. */
const OF_THE_LIBRARY: readonly Problem['code'][] = [
  'library-damaged',
  'library-locked',
  'library-unwritable',
  'library-newer',
  'disk-full',
];

export function isOfTheLibrary({ code }: Problem): boolean {
  return OF_THE_LIBRARY.includes(code);
}

/** Null where nothing is wrong, as far as is known. */
export function troubleOf({ known, shut }: Safekeeping): Trouble | null {
  if (known?.check.state === 'damaged') return { kind: 'damaged', check: known.check };
  if (shut === null) return null;
  return shut.code === 'library-damaged' ? { kind: 'damaged', check: null } : { kind: 'shut', problem: shut };
}

/** Whether a failure is told above every screen, so that a list that meets it need not say it again. */
export function isToldAbove(problem: Problem, trouble: Trouble | null): boolean {
  if (trouble === null) return false;
  return problem.code === (trouble.kind === 'damaged' ? 'library-damaged' : trouble.problem.code);
}
