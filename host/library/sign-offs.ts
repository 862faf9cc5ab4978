import type { NoteRow, SignOff } from '../../contract/schemas/library.ts';
import type { Signature } from '../../contract/schemas/register.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import { fingerprint } from '../files/fingerprint.ts';
import type { Desk } from './desk.ts';

/** What has been signed in the library, by the id of the parameter. */
export type SignOffs = ReadonlyMap<string, SignOff>;

/** Who has signed which parameters; nobody where there is no library. */
export function signOffsIn(desk: Pick<Desk, 'notes'> | null): SignOffs {
  const signed = (desk?.notes.list('parameter') ?? []).flatMap(({ id, body }) => {
    const { signOff } = body as Partial<Pick<NoteRow, 'signOff'>>;
    return signOff === undefined ? [] : [[id, signOff] as const];
  });
  return new Map(signed);
}

/** What is signed of a parameter. Words about it may be bettered without that. */
export function printOf({ id, unit, uprating, values }: Parameter): string {
  return fingerprint({ id, unit, uprating: uprating ?? null, values });
}

/** Who answers for a parameter, if anybody does. What the library has comes before what stands in the file. */
export function signatureOf(parameter: Parameter, signOffs: SignOffs): Signature | null {
  const { id, log } = parameter;
  const signOff = signOffs.get(id);
  if (signOff !== undefined) {
    const { by, on, remark, print } = signOff;
    return { by, on, remark, isOfThis: print === printOf(parameter) };
  }
  if (log?.signedOffBy === undefined) return null;
  return { by: log.signedOffBy, on: log.signedOffOn ?? '', remark: '', isOfThis: true };
}

/** The parameter with who answers for it, so that its review is due that much later; as it is where nobody does for this figure. */
export function withSignature(parameter: Parameter, signOffs: SignOffs): Parameter {
  const signature = signatureOf(parameter, signOffs);
  if (signature?.isOfThis !== true) return parameter;
  const { by, on } = signature;
  return { ...parameter, log: { ...parameter.log, signedOffBy: by, ...(on !== '' && { signedOffOn: on }) } };
}
