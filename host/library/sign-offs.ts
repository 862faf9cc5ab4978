import type { NoteRow, SignOff } from '../../contract/schemas/library.ts';
import type { Desk } from './desk.ts';

/** Who has signed which parameters; nobody where there is no library. */
export function signOffsIn(desk: Pick<Desk, 'notes'> | null): ReadonlyMap<string, SignOff> {
  const signed = (desk?.notes.list('parameter') ?? []).flatMap(({ id, body }) => {
    const { signOff } = body as Partial<Pick<NoteRow, 'signOff'>>;
    return signOff === undefined ? [] : [[id, signOff] as const];
  });
  return new Map(signed);
}
