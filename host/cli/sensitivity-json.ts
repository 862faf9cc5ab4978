import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { basesOf, isBeyondLuck, shareOf, STRONG, WORTH_KEEPING } from '../../core/sensitivity/strength.ts';
import { leanings } from '../../core/sensitivity/tornado.ts';

/** A sensitivity run as a document: every effect worth keeping, and every figure that leans on an assumption. */
export function sensitivityJson(run: Sensitivity, register: ParameterRegister): unknown {
  const { parameters, ...rest } = run;
  const bases = basesOf(run.base);
  return {
    format: 'care-market-sensitivity-answer',
    formatVersion: 1,
    ...rest,
    strongAbove: STRONG,
    leftOutBelow: WORTH_KEEPING,
    parameters: parameters.map(({ effects, ...tried }) => ({
      ...tried,
      label: register.get(tried.id)?.label ?? null,
      unit: register.get(tried.id)?.unit ?? null,
      effects: effects.map((effect) => ({
        ...effect,
        share: shareOf(effect, bases),
        beyondLuck: isBeyondLuck(effect, bases),
      })),
    })),
    leanings: leanings(run).map(({ indicator, side, on }) => ({
      indicator,
      side,
      on: on.map(({ parameter, share, size, error }) => ({ parameter, share, size, error })),
    })),
  };
}
