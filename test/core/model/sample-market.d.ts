import type { ParameterRegister } from '../../../core/parameters/parameter.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import type { Place, PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
/** The documents that ship. */
export declare const SHIPPED: import("../../../host/files/scenario-files.ts").Catalogue;
/** Hartlepool with some of its figures replaced. */
export declare function placeWith(values?: Partial<Record<PlaceFieldId, number>>): Place;
/** An option on business as usual. */
export declare function optionWith(...changes: readonly LeverChange[]): readonly Option[];
/** The shipped parameters with some held at a value, as written in the files, for all time or from a later date. */
export declare function parametersWith(values: Readonly<Record<string, number>>, from?: string): ParameterRegister;
/** The same value of a parameter for every client group. */
export declare function everyGroup(id: string, value: number): Record<string, number>;
/** Two years of a small place from April 2026, changed as the test likes. */
export declare function scenarioWith(parts?: Partial<Scenario>): Scenario;
/** Everything the levers can do at once, within two years of April 2026: each lever and each rule of call-off. */
export declare const EVERY_LEVER: readonly LeverChange[];
