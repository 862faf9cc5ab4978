import type { DatedValue, Parameter, ParameterRegister } from '../../../core/parameters/parameter.ts';
/** A dated value with nothing to remark on but its date and figure. */
export declare function dated(from: string, value: number, rest?: Partial<DatedValue>): DatedValue;
export declare function parameter(id: string, rest?: Partial<Parameter>): Parameter;
export declare function registerOf(...parameters: readonly Parameter[]): ParameterRegister;
/** A wage floor that grows with earnings, as the shipped register has it. */
export declare const WAGE_FLOOR: Parameter;
export declare const WAGE_GROWTH: Parameter;
