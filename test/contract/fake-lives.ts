import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { NoSuchLife } from '../../core/explain/no-such-life.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { EXPLANATIONS } from '../../host/methods/explanations.ts';
import type { Asked } from '../../host/methods/explanations.ts';
import { TROUBLED } from '../core/explain/provider/replayed-providers.ts';

type Methods = 'lives.providers' | 'lives.provider' | 'lives.people' | 'lives.person' | 'lives.drill';

/** Under business as usual nothing is decided; under any other option every lever moves, and providers end for every reason. */
export function fakeScenario(option: string): Scenario {
  return option === BUSINESS_AS_USUAL ? { ...TROUBLED, option: TROUBLED.option.slice(0, 1) } : TROUBLED;
}

const scenariosHash = 'd'.repeat(64);
const told = new Map<string, unknown>();

/** The lives of a small market as the core tells them, each worked out once. */
export const FAKE_LIVES: Pick<Handlers, Methods> = {
  'lives.providers': ({ option, replicate, month }) => ({
    scenariosHash,
    providers: once(['providers', option, replicate, month], () =>
      EXPLANATIONS.providers(scenarios(option), { replicate, month }),
    ),
  }),
  'lives.people': ({ option, replicate }) => ({
    scenariosHash,
    people: once(['people', option, replicate], () => EXPLANATIONS.people(scenarios(option), { replicate })),
  }),
  'lives.provider': ({ option, against, identity, replicate }) => ({
    scenariosHash,
    identity,
    ...once(['provider', option, against, identity, replicate], () =>
      EXPLANATIONS.provider(scenarios(option, against), { identity, replicate }),
    ),
  }),
  'lives.person': ({ option, against, identity, replicate }) => ({
    scenariosHash,
    identity,
    ...once(['person', option, against, identity, replicate], () =>
      EXPLANATIONS.person(scenarios(option, against), { identity, replicate }),
    ),
  }),
  'lives.drill': ({ option, provider, month, replicate, replicates }) => ({
    scenariosHash,
    each: once(['drill', option, provider, month, replicate, replicates], () =>
      EXPLANATIONS.drill(scenarios(option), { drill: { provider, month }, replicate, replicates }),
    ),
  }),
};

function scenarios(option: string, against?: string): Asked {
  return against === undefined ? [fakeScenario(option)] : [fakeScenario(option), fakeScenario(against)];
}

function once<T>(question: readonly unknown[], work: () => T): T {
  const key = JSON.stringify(question);
  if (!told.has(key)) told.set(key, answered(work));
  return told.get(key) as T;
}

function answered<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoSuchLife) throw new ContractError('not-found', error.message);
    throw error;
  }
}
