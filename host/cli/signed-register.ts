import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Arguments } from './arguments.ts';
import { readLibrary } from './read-library.ts';

type Register = ReturnType<Catalogue['readParameters']>;

/** The register with who signed what in the library, where it was signed as it stands; else as its files say. */
export async function signedRegister(args: Arguments, catalogue: Catalogue): Promise<Register> {
  const { entriesOf } = await import('../db/repositories/entries.ts');
  const { signOffsIn, withSignature } = await import('../library/sign-offs.ts');
  const register = catalogue.readParameters();
  const signOffs = await readLibrary(args, 'What was signed in the library is left out.', (library) =>
    signOffsIn({ notes: entriesOf(library, 'note') }),
  );
  if (signOffs === null) return register;
  const signed = [...register].map(([id, parameter]): readonly [string, Parameter] => [
    id,
    withSignature(parameter, signOffs),
  ]);
  return new Map(signed);
}
