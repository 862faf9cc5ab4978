/** A provider a person is no longer with, and why. */
import { NO_PROVIDER } from '../../model/vocabulary.ts';
import type { Scene, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { providerName } from '../provider/provider-name.ts';

/** Tells after a step that the provider they had before it is theirs no more. */
export function tellProviderLeft(
  { state }: Scene,
  was: PersonRow,
  why: string,
): (is: PersonRow) => readonly Told[] {
  if (was.provider === NO_PROVIDER) return () => [];
  const name = providerName(state, was.provider);
  return (is) =>
    is.provider === was.provider
      ? []
      : [{ kind: 'provider left', sentence: `Leaves ${name} ${why}.`, numbers: {} }];
}
