import type { SignatureElsewhere } from '../../contract/schemas/register.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Arguments } from './arguments.ts';
import { readLibrary } from './read-library.ts';

export type SignedRegister = {
  /** Each with who signed it in the library, where it was signed as it stands; else as its files say. */
  readonly register: ReturnType<Catalogue['readParameters']>;
  /** Who signed it elsewhere, by files that were sent: no signature of this library. */
  readonly elsewhere: (parameter: Parameter) => readonly SignatureElsewhere[];
};

/** The register with who signed what. */
export async function signedRegister(args: Arguments, catalogue: Catalogue): Promise<SignedRegister> {
  const { entriesOf } = await import('../db/repositories/entries.ts');
  const { signaturesElsewhere, signOffsIn, withSignature } = await import('../library/sign-offs.ts');
  const register = catalogue.readParameters();
  const signOffs = await readLibrary(args, 'What was signed in the library is left out.', (library) =>
    signOffsIn({ notes: entriesOf(library, 'note') }),
  );
  if (signOffs === null) return { register, elsewhere: () => [] };
  const signed = [...register].map(([id, parameter]): readonly [string, Parameter] => [
    id,
    withSignature(parameter, signOffs),
  ]);
  return {
    register: new Map(signed),
    elsewhere: (parameter) => signaturesElsewhere(parameter, signOffs),
  };
}
