/**
 * The assumption log: every parameter of grade C and D that anything in the program reads, in the fields government asks
 * of one (the Aqua Book, HM Treasury 2015): what is assumed, its effect in figures and how reliable it is, when it was made, why,
 * by whom, and who signed it off. What nobody has written down is missing here, and nobody's name is made up.
 */
import type { IndicatorId } from '../model/indicators.ts';
import { parametersKnownToTheProgram } from '../parameters-used.ts';
import type { Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { parametersOfTheMarket } from '../experiment/parameters-of-the-market.ts';
import type { Sensitivity } from './sensitivity.ts';
import { largestEffects } from './tornado.ts';
import type { Bar } from './tornado.ts';

/** The figures that lead a result, on which an effect is told. */
export const HEADLINES: readonly IndicatorId[] = [
  'council.spend.net',
  'people.payments',
  'providers.standing',
  'care.need.met',
  'care.waiting',
  'mix.any-direct-payment',
];

/** What is known of an assumption's effect on the headlines. */
export type KnownEffect =
  /** The headline it moves most, by the kept run. */
  | { readonly kind: 'moves'; readonly bar: Bar }
  /** Tried, and no headline moved by enough to be kept, or by more than luck would move it. */
  | { readonly kind: 'small' }
  /** In the kept run without a range, or with an end the model refuses. */
  | { readonly kind: 'untried'; readonly why: string }
  /** Read beside the market only, by assessments, costs and ladders: no run of the market can show its effect. */
  | { readonly kind: 'outside' }
  /** No run is kept, or the kept one is from before the parameter or of other months than it is in doubt in. */
  | { readonly kind: 'unknown' };

export type Assumption = {
  readonly parameter: Parameter;
  readonly effect: KnownEffect;
};

/** The log in alphabetical order. */
export function assumptionLog(
  register: ParameterRegister,
  sensitivity: Sensitivity | null,
): readonly Assumption[] {
  const effectOf = knownEffects(register, sensitivity);
  return parametersKnownToTheProgram(register)
    .map((id) => requireParameter(register, id))
    .filter(({ values }) => isDoubtful(values[values.length - 1].grade))
    .map((parameter) => ({ parameter, effect: effectOf(parameter.id) }));
}

/** What a kept run says of one parameter. */
export function knownEffect(
  id: string,
  register: ParameterRegister,
  sensitivity: Sensitivity | null,
): KnownEffect {
  return knownEffects(register, sensitivity)(id);
}

/** What a kept run says of every parameter there is. */
export function knownEffects(
  register: ParameterRegister,
  sensitivity: Sensitivity | null,
): (id: string) => KnownEffect {
  const market = new Set(parametersOfTheMarket(register));
  const tried = new Map(sensitivity?.parameters.map((each) => [each.id, each]));
  const largest = sensitivity === null ? new Map<string, Bar>() : largestEffects(sensitivity, HEADLINES);
  return (id) => {
    if (!market.has(id)) return { kind: 'outside' };
    const found = tried.get(id);
    if (found === undefined) return { kind: 'unknown' };
    if (found.untried !== undefined) return { kind: 'untried', why: found.untried };
    const bar = largest.get(id);
    return bar === undefined ? { kind: 'small' } : { kind: 'moves', bar };
  };
}

/** Whether a grade rests on no statistic, law or study. */
export function isDoubtful(grade: string): boolean {
  return grade === 'C' || grade === 'D';
}
