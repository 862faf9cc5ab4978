import { monthWith } from './placing/scene.ts';

/** Some of the shipped parameters as they stand in April 2026, in engine units. */
export function parametersOf<const P extends string>(ids: readonly P[]): { readonly [K in P]: number } {
  const { parameters } = monthWith();
  return Object.fromEntries(ids.map((id) => [id, parameters[id]!])) as { readonly [K in P]: number };
}
