import type { Desk } from './desk.ts';
import { nameOfResult, nameOfStudy } from './frozen-names.ts';

/** Remove a saved result; it is deleted for good when that can no longer be undone. False when there is no such result. */
export function removeResult({ results, ledger }: Desk, id: string): boolean {
  return ledger.perform(() => {
    const row = results.list().find((each) => each.id === id);
    if (row === undefined) return { deed: null, answer: false };
    const edit = { shelf: 'result', kind: 'result', id, after: null } as const;
    const name = `Remove the ${nameOfResult(row)}`;
    return { deed: { name, subject: { kind: 'result', id }, edits: [edit] }, answer: true };
  });
}

/** The same for a study. */
export function removeStudy({ studies, ledger }: Desk, id: string): boolean {
  return ledger.perform(() => {
    const row = studies.list().find((each) => each.id === id);
    if (row === undefined) return { deed: null, answer: false };
    const edit = { shelf: 'study', kind: 'study', id, after: null } as const;
    const name = `Remove the ${nameOfStudy(row)}`;
    return { deed: { name, subject: { kind: 'study', id }, edits: [edit] }, answer: true };
  });
}
