/** The scenario files that ship. */
export declare const SCENARIOS: string;
