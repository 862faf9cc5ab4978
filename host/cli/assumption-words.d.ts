import type { Assumption, KnownEffect } from '../../core/sensitivity/assumption-log.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
/** The fields of the log, in their order. */
export declare const ASSUMPTION_FIELDS: readonly ["Assumption", "Description", "Effect", "Reliability", "When made", "Why", "Who made it", "Signed off by"];
type Field = (typeof ASSUMPTION_FIELDS)[number];
/** One assumption, field by field. */
export declare function assumptionFields({ parameter, effect }: Assumption): Readonly<Record<Field, string>>;
/** What an assumption moves, in words. */
export declare function effectWords(effect: KnownEffect): string;
/** What the effects are from. */
export declare function effectSource(run: Sensitivity | null): string;
export {};
