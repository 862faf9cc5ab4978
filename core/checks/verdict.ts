/** What replicates together say of a claim, and claims together of a check. */
import { meanInterval, meanOf, USUAL_CONFIDENCE } from '../statistics/interval.ts';
import { claimsOf } from './check.ts';
import type { Check, Claim } from './check.ts';
import { marginOf } from './finding.ts';
import type { Count, Finding, Pair } from './finding.ts';

export type Verdict = 'holds' | 'fails' | 'cannot tell';

/** The interval of a mean of paired differences, by Student's t. */
export type PairedInterval = {
  readonly mean: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
};

export type ClaimOutcome = {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly replicates: number;
  /** Means over the replicates; null where there are none. */
  readonly one: number | null;
  readonly other: number | null;
  /** The first figure less the second; null where the claim is exact. */
  readonly interval: PairedInterval | null;
  /** How many were looked at in all replicates, and which broke the claim; null where the claim is about means. */
  readonly count: { readonly seen: number; readonly broken: readonly string[] } | null;
};

export type CheckOutcome = {
  readonly check: Check;
  /** `known miss` where it does not hold and the check says why. */
  readonly verdict: Verdict | 'known miss';
  readonly replicates: number;
  /** Of every claim, in the order of the check: those that must all hold, then those of which one must. */
  readonly claims: readonly ClaimOutcome[];
};

/**
 * The interval in which the mean of a sample lies with some confidence.
 * @param sample at least two values
 */
export function pairedInterval(sample: Float64Array, confidence: number): PairedInterval {
  const estimate = meanOf(sample);
  return { ...estimate, ...meanInterval(estimate, sample.length, confidence)! };
}

/** What the replicates say of one claim. */
export function judgeClaim(claim: Claim, findings: readonly Finding[], confidence: number): ClaimOutcome {
  const counts = findings.flatMap((finding) => ('count' in finding ? [finding.count] : []));
  return counts.length > 0
    ? judgeCounts(claim, counts)
    : judgePairs(
        claim,
        findings.flatMap((finding) => ('pair' in finding ? [finding.pair] : [])),
        confidence,
      );
}

function judgeCounts(claim: Claim, counts: readonly Count[]): ClaimOutcome {
  const seen = counts.reduce((sum, count) => sum + count.seen, 0);
  const broken = counts.flatMap(({ broken: names }, replicate) =>
    counts.length === 1 ? names : names.map((name) => `${name}, replicate ${replicate}`),
  );
  const pairs = counts.flatMap(({ pair }) => (pair === null ? [] : complete([pair])));
  const isSeen = seen >= (claim.least ?? 1);
  const verdict = broken.length > 0 ? 'fails' : isSeen ? 'holds' : 'cannot tell';
  return {
    claim,
    verdict,
    replicates: counts.length,
    ...meansOf(pairs),
    interval: null,
    count: { seen, broken },
  };
}

type Whole = { readonly one: number; readonly other: number };

function complete(pairs: readonly Pair[]): Whole[] {
  return pairs.flatMap(({ one, other }) =>
    one === undefined || other === undefined ? [] : [{ one, other }],
  );
}

function meansOf(pairs: readonly Whole[]): { one: number | null; other: number | null } {
  if (pairs.length === 0) return { one: null, other: null };
  const mean = (side: keyof Whole): number => meanOf(Float64Array.from(pairs, (pair) => pair[side])).mean;
  return { one: mean('one'), other: mean('other') };
}

function judgePairs(claim: Claim, all: readonly Pair[], confidence: number): ClaimOutcome {
  const pairs = complete(all);
  const outcome = { claim, replicates: pairs.length, ...meansOf(pairs), count: null };
  // One replicate shows no spread, so it says nothing of luck.
  if (pairs.length < 2) return { ...outcome, verdict: 'cannot tell', interval: null };
  const differences = Float64Array.from(pairs, ({ one, other }) => one - other);
  return {
    ...outcome,
    verdict: verdictOf(claim, pairs, confidence),
    interval: pairedInterval(differences, confidence),
  };
}

/** Which side of the line the interval lies on; the margin is taken replicate by replicate, for it may be a part of the other figure. */
function verdictOf(claim: Claim, pairs: readonly Whole[], confidence: number): Verdict {
  const beyond = (sign: 1 | -1): PairedInterval =>
    pairedInterval(
      Float64Array.from(pairs, ({ one, other }) => one - other + sign * marginOf(claim, other)),
      confidence,
    );
  switch (claim.is) {
    case 'lower':
      return judged(beyond(1).high < 0, beyond(1).low >= 0);
    case 'higher':
      return judged(beyond(-1).low > 0, beyond(-1).high <= 0);
    case 'not lower':
      return judged(beyond(1).low >= 0, beyond(1).high < 0);
    case 'not higher':
      return judged(beyond(-1).high <= 0, beyond(-1).low > 0);
    case 'within':
      return judged(beyond(1).low >= 0 && beyond(-1).high <= 0, beyond(1).high < 0 || beyond(-1).low > 0);
    case 'equal':
    case 'the same':
      return 'cannot tell';
  }
}

function judged(isRight: boolean, isWrong: boolean): Verdict {
  return isRight ? 'holds' : isWrong ? 'fails' : 'cannot tell';
}

/** What all claims of a check come to. `findings` are laid out claim x replicate. */
export function judgeCheck(
  check: Check,
  findings: readonly (readonly Finding[])[],
  replicates: number,
): CheckOutcome {
  const confidence = check.confidence ?? USUAL_CONFIDENCE;
  const claims = claimsOf(check).map((claim, position) => judgeClaim(claim, findings[position], confidence));
  const verdicts = claims.map((each) => each.verdict);
  const all = worst(verdicts.slice(0, check.expect.length));
  const any = verdicts.slice(check.expect.length);
  const verdict = any.length === 0 ? all : worst([all, best(any)]);
  const isMissed = verdict !== 'holds' && check.knownMiss !== undefined;
  return { check, verdict: isMissed ? 'known miss' : verdict, replicates, claims };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('cannot tell') ? 'cannot tell' : 'holds';
}

function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('holds')) return 'holds';
  return verdicts.includes('cannot tell') ? 'cannot tell' : 'fails';
}
