import type { Plan } from '../../run/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Condition, WhyEvent } from './event.ts';
export function chainOf(_s: Scenario, _p: Plan, _q: { event: WhyEvent; subject: number; replicate: number; month: string }): readonly Condition[] { return []; }
