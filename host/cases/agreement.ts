import type { CaseBody } from '../../contract/files/cases-file.ts';
import { decimal } from '../../core/money/decimal.ts';
import type { Answer } from './answer.ts';

/** One figure of a case, as worked out and as expected. */
export type FieldAgreement = {
  readonly field: string;
  readonly computed: number | boolean | null;
  readonly expected: unknown;
  readonly agrees: boolean;
  /** How far apart they may be, where the row allows anything. */
  readonly tolerance: number;
};

const PENNY_PLACES = 2;
const HALF_A_POUND = 0.5;

/** Each expected figure that the program works out, against what it found. */
export function agreements(answer: Answer, expected: Readonly<Record<string, unknown>>, body: CaseBody) {
  return Object.entries(expected).flatMap(([field, wanted]): readonly FieldAgreement[] => {
    const computed = answer[field];
    if (computed === undefined) return [];
    const tolerance = toleranceFor(wanted, body);
    return [{ field, computed, expected: wanted, agrees: agrees(computed, wanted, tolerance), tolerance }];
  });
}

/** Expected figures that the program does not work out. */
export function notComputed(answer: Answer, expected: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(expected).filter((field) => answer[field] === undefined);
}

/** The row's own, or half a pound for a whole figure where the row says it was printed to the pound. */
function toleranceFor(expected: unknown, body: CaseBody): number {
  if (body.tolerance !== undefined) return body.tolerance;
  const check = body['arithmeticCheck'] as { note?: unknown } | undefined;
  const words = `${body.note ?? ''} ${typeof check?.note === 'string' ? check.note : ''}`;
  const isWhole = typeof expected === 'number' && Number.isInteger(expected);
  return isWhole && /printed to the pound/i.test(words) ? HALF_A_POUND : 0;
}

/** To the penny: an expected figure with more decimals is rounded first. */
function agrees(computed: number | boolean | null, expected: unknown, tolerance: number): boolean {
  if (typeof computed !== 'number') return computed === expected;
  const isText = typeof expected === 'string' && /^-?\d+(\.\d+)?$/.test(expected);
  if (typeof expected !== 'number' && !isText) return false;
  const wanted = decimal(expected);
  const found = decimal(computed);
  if (tolerance > 0) return found.minus(wanted).abs().lessThanOrEqualTo(tolerance);
  return found.toDecimalPlaces(PENNY_PLACES).equals(wanted.toDecimalPlaces(PENNY_PLACES));
}
