/** Providers and people of one replicate: who there is, a life with its books or accounts, and what a closure would do. */
import { z } from 'zod';
import type { DrilledReplicate, Failure } from '../../core/explain/drill/drill.ts';
import type { LivedPeopleCompared, LivedPerson } from '../../core/explain/person/lived-person.ts';
import type { LivedProvider, LivedProvidersCompared } from '../../core/explain/provider/lived-provider.ts';
import type { BudgetStatement } from '../../core/explain/person/budget-statement.ts';
import type { PeopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import type { ProviderToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import { DEPLOYMENT_NAMES, ENDING_NAMES, PROVIDER_KIND_NAMES } from '../../core/model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../core/scenario/client-group.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { livedPeopleCompared, livedPerson, statement } from './lives/person.ts';
import { livedProvider, livedProvidersCompared, standing } from './lives/provider.ts';
import { count, figure, hash, id, line, month, prose } from './primitives.ts';
import { months, seed } from './results.ts';

/** Lives of one drill that are asked for at a time. */
const MOST_DRILLED = 20;

const identity = z.int().min(0).max(LIMITS.seed.max);
const replicate = z
  .int()
  .min(0)
  .max(LIMITS.replicates.max - 1);

/** Where, in which future and in which luck. */
const luck = {
  place: id,
  future: id,
  start: month.exactOptional(),
  months,
  seed,
  replicate: replicate.default(0),
};
const world = { ...luck, option: id };

/** `month` is the one in which providers are shown; else the last. */
export const providersRequest = z.strictObject({ ...world, month: month.exactOptional() });
export const peopleRequest = z.strictObject(world);
/** `against` is the option of the twin. */
export const lifeRequest = z.strictObject({ ...world, identity, against: id.exactOptional() });
/** Replicates from `replicate` on. */
export const drillRequest = z.strictObject({
  ...world,
  provider: identity,
  month,
  replicates: z.int().min(1).max(MOST_DRILLED).default(1),
});

/** The same for the same documents, months and seed: what the figures came from. */
const origin = { scenariosHash: hash };

const providerToFollow: z.ZodType<ProviderToFollow> = z.strictObject({
  identity: count,
  kind: z.enum([...PROVIDER_KIND_NAMES, 'in-house service']),
  opened: month.nullable(),
  ended: z.strictObject({ month, cause: z.enum(ENDING_NAMES), takenOverBy: count.nullable() }).nullable(),
  handedBack: month.nullable(),
  care: figure,
  clients: count,
  guaranteed: figure,
  standing: standing.nullable(),
});
export const providersAnswer = z.strictObject({
  ...origin,
  providers: z.array(providerToFollow).max(100_000),
});

const people: z.ZodType<PeopleToFollow> = z.strictObject({
  identities: count,
  atTheStart: count,
  arriving: count,
  suggestions: z.array(z.strictObject({ identity: count, why: line })).max(1_000),
});
export const peopleAnswer = z.strictObject({ ...origin, people });

/** `missing` says why there is no twin, where one was asked for and there is none. */
const twinned = <T, C>(life: z.ZodType<T>, compared: z.ZodType<C>) =>
  z.strictObject({
    ...origin,
    identity: count,
    life,
    twin: life.nullable(),
    compared: compared.nullable(),
    missing: prose.nullable(),
  });

export const providerAnswer = twinned<LivedProvider, LivedProvidersCompared>(
  livedProvider,
  livedProvidersCompared,
);

/** A life with its personal budget statement of every month. */
export type PersonTold = LivedPerson & { readonly statements: readonly BudgetStatement[] };
const personTold: z.ZodType<PersonTold> = livedPerson.extend({
  statements: z.array(statement).max(LIMITS.months.max),
});
export const personAnswer = twinned<PersonTold, LivedPeopleCompared>(personTold, livedPeopleCompared);

const failures: z.ZodType<readonly Failure[]> = z
  .array(z.strictObject({ identity: count, month }))
  .max(10_000);
const drilled: z.ZodType<DrilledReplicate> = z.strictObject({
  displaced: z
    .array(
      z.strictObject({
        identity: count,
        group: z.enum(CLIENT_GROUPS),
        locality: count,
        deployment: z.enum(DEPLOYMENT_NAMES),
        isComplex: z.boolean(),
      }),
    )
    .max(LIMITS.people.max),
  waits: z
    .array(
      z.strictObject({
        identity: count,
        months: count.nullable(),
        provider: count.nullable(),
        left: z.boolean(),
      }),
    )
    .max(LIMITS.people.max),
  care: figure,
  lostByDisplaced: figure,
  lostByAll: figure,
  councilPays: figure,
  failed: failures,
  spared: failures,
});
/** Null for a replicate in which it does not trade to the end of that month. */
export const drillAnswer = z.strictObject({ ...origin, each: z.array(drilled.nullable()).max(MOST_DRILLED) });
