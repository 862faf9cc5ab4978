/** What a study of switching values tells of each parameter, future and rule. */
import { valuesInForce } from '../../experiment/parameters-of-the-market.ts';
import type { Span } from '../../experiment/parameters-of-the-market.ts';
import type { World } from '../../experiment/world.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { firstHolding } from '../narrowing.ts';
import type { Switch, SwitchingParameter, SwitchingVerdict, SwitchingWorld } from './answer.ts';
import { SWITCHING_VERDICTS } from './answer.ts';
import { standingOf } from './case.ts';
import type { Case } from './case.ts';
import { isLead, placesOf, switchOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';

/** A parameter that is moved, with what was looked at so far. */
export type Moved = {
  readonly parameter: Parameter;
  readonly at: (position: number) => World;
  readonly low: Case;
  readonly high: Case;
  stretches: readonly Stretch[];
};

/**
 * What is told of a parameter that was moved through its range.
 * @param base the case with everything as it stands.
 */
export function rowOf(
  { parameter, low, high, stretches }: Moved,
  base: Case,
  span: Span,
): SwitchingParameter {
  const { id, label, unit } = parameter;
  const inForce = valuesInForce(parameter, span);
  const range = inForce[inForce.length - 1];
  const switches = stretches
    .filter((stretch) => firstHolding(placesOf(stretch).toSorted((a, b) => a.at - b.at)) > 0)
    .map((stretch) => switchOf(stretch, range, unit))
    .toSorted((a, b) => distance(a) - distance(b));
  return {
    parameter: id,
    label,
    unit,
    figure: range.value,
    low: range.low,
    high: range.high,
    verdict: switches.length > 0 ? 'switches' : verdictOf([low, high], base),
    atLow: standingOf(low),
    atHigh: standingOf(high),
    switches,
  };
}

/**
 * What is told of another future or rule of the market.
 * @param base the case with everything as it stands.
 */
export function worldRowOf(one: Case, base: Case): SwitchingWorld {
  const { future, structure } = one.world;
  const [rule] = Object.entries(structure).map(([id, choice]) => ({ switch: id, choice }));
  const isOther = isLead(base.ahead) && isLead(one.ahead) && one.ahead !== base.ahead;
  return {
    ...standingOf(one),
    future,
    rule: rule ?? null,
    verdict: isOther ? 'switches' : verdictOf([one], base),
  };
}

/** Where no switch was found: whether that is known, or only not seen. */
function verdictOf(cases: readonly Case[], base: Case): SwitchingVerdict {
  return isLead(base.ahead) && cases.every(({ ahead }) => ahead === base.ahead)
    ? 'does-not-switch'
    : 'cannot-tell';
}

/** Switches first, the nearest at the head; then what cannot be told; then the rest. */
export function inOrderOfNearness(rows: readonly SwitchingParameter[]): readonly SwitchingParameter[] {
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || nearest(a) - nearest(b) || (a.parameter < b.parameter ? -1 : 1),
  );
}

function rank({ verdict }: SwitchingParameter): number {
  return SWITCHING_VERDICTS.indexOf(verdict);
}

function nearest({ switches }: SwitchingParameter): number {
  return switches.length > 0 ? distance(switches[0]) : 1;
}

/** How far from the figure of the register. */
function distance({ position }: Switch): number {
  return Math.abs(position - 0.5);
}
