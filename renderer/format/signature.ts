import type { RegisterRow } from '../api/types.ts';
import { longDay } from './month.ts';

type Signed = Pick<RegisterRow, 'signature'>;

/** Who answers for the figure as it stands, and when they said so; null for nobody. */
export function signedWords({ signature }: Signed): string | null {
  if (signature === null || !signature.isOfThis) return null;
  return `${signature.by}${dayWords(signature.on)}`;
}

/** The same in a sentence, with who signed another figure before. */
export function signatureSentence({ signature }: Signed): string {
  if (signature === null) return 'nobody yet';
  const { by, on, remark, isOfThis } = signature;
  const when = dayWords(on);
  if (!isOfThis) return `nobody as it stands: ${by} signed another figure than this${when}`;
  return `${by}${when}${remark === '' ? '' : `: ${remark}`}`;
}

function dayWords(on: string): string {
  return on === '' ? '' : `, ${longDay(on)}`;
}
