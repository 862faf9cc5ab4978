import type { Check, CheckScenario, Claim } from '../../../core/checks/check.ts';
import { readyCheck } from '../../../core/checks/ready.ts';
import type { ReadyCheck } from '../../../core/checks/run-checks.ts';
import { runChecks } from '../../../core/checks/run-checks.ts';
import type { CheckOutcome } from '../../../core/checks/verdict.ts';
import { SHIPPED } from '../model/sample-market.ts';

/** A market of about 60 people and 6 providers: small enough to be run many times over. */
const TINY = {
  clients18to64: 20,
  clients65plus: 40,
  selfFunderShare: 0.2,
  directPaymentShare18to64: 0.35,
  directPaymentShare65plus: 0.15,
  blockShare: 0.4,
  providers: 6,
  localities: 2,
};

/** A check of half a year of a tiny market, with the April in which fees change in the middle. */
export function checkOf(
  scenarios: Readonly<Record<string, CheckScenario>>,
  expect: readonly Claim[],
  parts: Partial<Check> = {},
): Check {
  return {
    id: 'mine',
    name: 'Mine',
    sentence: 'Something is so.',
    sources: ['S0'],
    isolates: 'One thing.',
    place: { like: 'merrowshire', fields: TINY },
    anyPlace: true,
    start: '2027-01',
    months: 6,
    replicates: 2,
    scenarios,
    expect,
    ...parts,
  };
}

export function ready(check: Check): ReadyCheck {
  return readyCheck(check, SHIPPED);
}

/** Runs checks to the end. */
export function outcomesOf(checks: readonly ReadyCheck[], replicates?: number): readonly CheckOutcome[] {
  const running = runChecks(checks, replicates);
  for (let step = running.next(); ; step = running.next()) if (step.done === true) return step.value;
}
