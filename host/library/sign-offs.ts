import type { NoteRow } from '../../contract/schemas/library.ts';
import type { Signature, SignatureElsewhere } from '../../contract/schemas/register.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import { fingerprint } from '../files/fingerprint.ts';
import type { Desk } from './desk.ts';

/** What has been signed of a parameter in the library, and what came with files as signed in others. */
export type Signings = Pick<NoteRow, 'signOff' | 'signedElsewhere'>;

/** By the id of the parameter. */
export type SignOffs = ReadonlyMap<string, Signings>;

/** Who has signed which parameters; nobody where there is no library. */
export function signOffsIn(desk: Pick<Desk, 'notes'> | null): SignOffs {
  const signed = (desk?.notes.list('parameter') ?? []).flatMap(({ id, body }) => {
    const signings = signingsOn(body);
    return Object.keys(signings).length === 0 ? [] : [[id, signings] as const];
  });
  return new Map(signed);
}

/** The signatures in the body of a note. */
export function signingsOn(body: unknown): Signings {
  const { signOff, signedElsewhere } = (body ?? {}) as Signings;
  return {
    ...(signOff !== undefined && { signOff }),
    ...(signedElsewhere !== undefined && { signedElsewhere }),
  };
}

/** What is signed of a parameter. Words about it may be bettered without that. */
export function printOf({ id, unit, uprating, values }: Parameter): string {
  return fingerprint({ id, unit, uprating: uprating ?? null, values });
}

/** Who answers for a parameter, if anybody does. What the library has comes before what stands in the file. */
export function signatureOf(parameter: Parameter, signOffs: SignOffs): Signature | null {
  const { id, log } = parameter;
  const signOff = signOffs.get(id)?.signOff;
  if (signOff !== undefined) {
    const { by, on, remark, print } = signOff;
    return { by, on, remark, isOfThis: print === printOf(parameter) };
  }
  if (log?.signedOffBy === undefined) return null;
  return { by: log.signedOffBy, on: log.signedOffOn ?? '', remark: '', isOfThis: true };
}

/** Who answers for a parameter by what came with files, in the order it came. None of it is a signature here. */
export function signaturesElsewhere(parameter: Parameter, signOffs: SignOffs): SignatureElsewhere[] {
  const print = printOf(parameter);
  return (signOffs.get(parameter.id)?.signedElsewhere ?? []).map(({ print: signed, ...told }) => ({
    ...told,
    isOfThis: signed === print,
  }));
}

/**
 * Who answers for a parameter as a result has it. What stands in its copy of the parameters was written by whoever made the result,
 * perhaps on another machine: where the files here do not say the same of the same figure, it is told as from elsewhere.
 * @param here the parameter in the files of this machine, where they have it
 */
export function signaturesIn(
  frozen: Parameter,
  here: Parameter | undefined,
  signOffs: SignOffs,
): { readonly signature: Signature | null; readonly elsewhere: SignatureElsewhere[] } {
  const elsewhere = signaturesElsewhere(frozen, signOffs);
  const signature = signatureOf(frozen, signOffs);
  const { signedOffBy, signedOffOn } = frozen.log ?? {};
  const isByFile = signOffs.get(frozen.id)?.signOff === undefined;
  const isSaidHere =
    here?.log?.signedOffBy === signedOffBy &&
    here?.log?.signedOffOn === signedOffOn &&
    here !== undefined &&
    printOf(here) === printOf(frozen);
  if (signature === null || !isByFile || isSaidHere) return { signature, elsewhere };
  return { signature: null, elsewhere: [...elsewhere, { ...signature, library: '' }] };
}

/** The parameter with who answers for it, so that its review is due that much later; as it is where nobody does for this figure. */
export function withSignature(parameter: Parameter, signOffs: SignOffs): Parameter {
  const signature = signatureOf(parameter, signOffs);
  if (signature?.isOfThis !== true) return parameter;
  const { by, on } = signature;
  return { ...parameter, log: { ...parameter.log, signedOffBy: by, ...(on !== '' && { signedOffOn: on }) } };
}
