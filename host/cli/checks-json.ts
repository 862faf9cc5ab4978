import { CHECK_MEASURES } from '../../core/checks/measures.ts';
import type { ClaimOutcome } from '../../core/checks/verdict.ts';
import { countOf } from './checks-text.ts';
import type { ToldOutcomes } from './checks-text.ts';
import { claimSentence } from './claim-sentence.ts';

/** What became of checks, for other programs. */
export function jsonOfOutcomes({ outcomes, where, left }: ToldOutcomes): unknown {
  return {
    format: 'care-market-check-results',
    formatVersion: 1,
    place: where ?? null,
    notAskedHere: left,
    summary: countOf(outcomes),
    checks: outcomes.map(({ check, verdict, replicates, claims }) => ({
      id: check.id,
      name: check.name,
      sentence: check.sentence,
      sources: check.sources,
      isolates: check.isolates,
      verdict,
      knownMiss: check.knownMiss ?? null,
      months: check.months,
      replicates,
      claims: claims.map((claim, position) => ({
        ...claimJson(claim),
        oneOfSeveral: position >= check.expect.length,
      })),
    })),
  };
}

function claimJson({ claim, verdict, replicates, one, other, interval, count }: ClaimOutcome) {
  return { sentence: claimSentence(claim), claim, verdict, replicates, one, other, interval, count };
}

/** Every measure a check may name. */
export function jsonOfMeasures(): unknown {
  return [...CHECK_MEASURES].map(([id, info]) => ({ id, ...info }));
}
