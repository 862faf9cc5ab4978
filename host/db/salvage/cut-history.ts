import type { LibraryDatabase } from '../database.ts';
import type { Lost } from './lost.ts';

type Step = { readonly number: number; readonly undone: number; readonly changes: string };
type Touched = { readonly shelf: string; readonly kind: string; readonly id: string };

/**
 * Leave of the history what can be taken back and done again in one line without what is lost: steps after the last that touched it.
 * @returns a sentence where some had to go; null where none had.
 */
export function cutHistory(db: LibraryDatabase, lost: readonly Lost[]): string | null {
  const steps = db.prepare<[], Step>('SELECT number, undone, changes FROM action ORDER BY number').all();
  const gone = goneOf(steps, lost);
  const drop = db.prepare<[number]>('DELETE FROM action WHERE number = ?');
  for (const { number } of gone) drop.run(number);
  if (gone.length === 0 && !lost.some(({ step }) => step !== null)) return null;
  const [word, they, were] = gone.length === 1 ? ['step', 'it', 'was'] : ['steps', 'they', 'were'];
  return `${gone.length} ${word} of the history that could be read ${were} let go with what is lost: ${they} can no longer be undone or done again.`;
}

function goneOf(steps: readonly Step[], lost: readonly Lost[]): readonly Step[] {
  if (lost.length === 0) return [];
  if (lost.some(({ thing, step }) => thing === null && step === null)) return steps;
  const done = steps.filter(({ undone }) => undone === 0);
  const lastDone = done.at(-1)?.number ?? 0;
  const firstUndone = steps.find(({ undone }) => undone === 1)?.number ?? Number.POSITIVE_INFINITY;
  const lostSteps = lost.flatMap(({ step }) => step ?? []);
  // Between the two it cannot be told whether it was done or taken back.
  if (lostSteps.some((number) => number > lastDone && number < firstUndone)) return steps;
  const things = new Set(lost.map(({ thing }) => thing));
  const stuck = [
    ...lostSteps,
    ...steps.filter((step) => touchedBy(step).some((thing) => things.has(thing))).map(({ number }) => number),
  ];
  const upTo = Math.max(0, ...stuck.filter((number) => number <= lastDone));
  const from = Math.min(Number.POSITIVE_INFINITY, ...stuck.filter((number) => number >= firstUndone));
  return steps.filter(({ number }) => number <= upTo || number >= from);
}

function touchedBy({ changes }: Step): readonly string[] {
  const touched = JSON.parse(changes) as readonly Touched[];
  return touched.map(({ shelf, kind, id }) => `${shelf} ${kind} ${id}`);
}
