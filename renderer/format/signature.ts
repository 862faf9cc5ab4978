import { elsewhereSentence, elsewhereWords } from '../../core/parameters/signed-elsewhere.ts';
import type { RegisterRow } from '../api/types.ts';
import { longDay } from './month.ts';

type Signed = Pick<RegisterRow, 'signature' | 'signedElsewhere' | 'changes'>;

/** Who signs answers for the figure of the register, and not for what a future makes of it. */
const AS_IN_REGISTER = ', for the figure of the register and not for this change';

/** Who answers for the figure as it stands, and when they said so; null for nobody. One from elsewhere is told as that. */
export function signedWords({ signature, signedElsewhere, changes }: Signed): string | null {
  const changed = changes.length === 0 ? '' : AS_IN_REGISTER;
  if (signature?.isOfThis === true) return `${signature.by}${dayWords(signature.on)}${changed}`;
  const elsewhere = signedElsewhere.findLast(({ isOfThis }) => isOfThis);
  return elsewhere === undefined ? null : `nobody here; ${elsewhereWords(elsewhere, longDay)}${changed}`;
}

/** The same in a sentence, with who signed another figure before. */
export function signatureSentence({ signature, changes }: Pick<Signed, 'signature' | 'changes'>): string {
  if (signature === null) return 'nobody yet';
  const { by, on, remark, isOfThis } = signature;
  const when = dayWords(on);
  if (!isOfThis) return `nobody as it stands: ${by} signed another figure than this${when}`;
  const changed = changes.length === 0 ? '' : AS_IN_REGISTER;
  return `${by}${when}${changed}${remark === '' ? '' : `: ${remark}`}`;
}

/** Who signed it elsewhere, by a file that was sent: never to be read as signed here. */
export function elsewhereLine(signed: Signed['signedElsewhere'][number]): string {
  return elsewhereSentence(signed, longDay);
}

function dayWords(on: string): string {
  return on === '' ? '' : `, ${longDay(on)}`;
}
