/** A limit as it is typed, in pieces: whatever stands there, so that nothing typed is lost. */
export type LimitPieces = {
  readonly measure: string;
  /** A kind of people; empty for everyone. */
  readonly kind: string;
  readonly of: 'level' | 'change';
  readonly is: 'at most' | 'at least';
  readonly amount: string;
  readonly everyYear: boolean;
};

const WORDS =
  /^(\S*)(?: for (.+?))??( change)?(?: (at most|at least|under|over))(?: (.*?))??( (?:in )?every year)?$/i;

/** A limit nobody has said anything of yet. */
export const NEW_LIMIT = 'providers.exit-rate at most 5%';

/** The pieces of a limit in words; what cannot be told apart stands as the amount. */
export function piecesOf(words: string): LimitPieces {
  // A space at the end is the beginning of what is typed next.
  const text = words.trimStart();
  const found = WORDS.exec(text);
  if (found === null) {
    const [measure = '', ...rest] = text.split(' ');
    return { measure, kind: '', of: 'level', is: 'at most', amount: rest.join(' '), everyYear: false };
  }
  const [, measure = '', kind = '', change, side = 'at most', amount = '', everyYear] = found;
  const isLeast = ['at least', 'over'].includes(side.toLowerCase());
  return {
    measure,
    kind,
    of: change === undefined ? 'level' : 'change',
    is: isLeast ? 'at least' : 'at most',
    amount,
    everyYear: everyYear !== undefined,
  };
}

/** The same in words, as a limit is read. */
export function wordsOf({ measure, kind, of, is, amount, everyYear }: LimitPieces): string {
  return [
    measure,
    ...(kind === '' ? [] : [`for ${kind}`]),
    ...(of === 'level' ? [] : ['change']),
    is,
    amount,
    ...(everyYear ? ['in every year'] : []),
  ].join(' ');
}
