import type { State } from '../../model/state.ts';

/** What a provider is called in a sentence: by its identity, which is the same in every option. */
export function providerName({ providers }: Pick<State, 'providers'>, row: number): string {
  return providers.inHouse[row] === 1 ? 'the council’s own service' : `provider ${providers.identity[row]}`;
}
