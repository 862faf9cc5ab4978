import { ContractError } from '../../contract/errors.ts';
import type { CheckedParams } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { addMonths, formatMonth, monthsBetween, parseMonth } from '../../core/time/month.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { assemble } from '../jobs/assemble.ts';
import type { Explainer } from './explain-worker.ts';
import type { Asked } from './explanations.ts';
import { known } from './known.ts';

type Methods = 'lives.providers' | 'lives.provider' | 'lives.people' | 'lives.person' | 'lives.drill';

/** One replicate looked into: providers and people, their lives, and drills. Seconds each, on threads of their own. */
export function livesMethods(catalogue: Catalogue, explainer: Explainer): Pick<Handlers, Methods> {
  return {
    'lives.providers': async ({ month, replicate, ...world }, { signal }) => {
      refuseOutside(world, month);
      const { scenarios, scenariosHash } = asked(world);
      const order = { kind: 'providers', scenarios, question: { replicate, month } } as const;
      return { scenariosHash, providers: await explainer.explain(order, { signal }) };
    },
    'lives.people': async ({ replicate, ...world }, { signal }) => {
      const { scenarios, scenariosHash } = asked(world);
      const order = { kind: 'people', scenarios, question: { replicate } } as const;
      return { scenariosHash, people: await explainer.explain(order, { signal }) };
    },
    'lives.provider': async ({ replicate, identity, against, ...world }, { signal }) => {
      const { scenarios, scenariosHash } = asked(world, against);
      const order = { kind: 'provider', scenarios, question: { identity, replicate } } as const;
      return { scenariosHash, identity, ...(await explainer.explain(order, { signal })) };
    },
    'lives.person': async ({ replicate, identity, against, ...world }, { signal }) => {
      const { scenarios, scenariosHash } = asked(world, against);
      const order = { kind: 'person', scenarios, question: { identity, replicate } } as const;
      return { scenariosHash, identity, ...(await explainer.explain(order, { signal })) };
    },
    'lives.drill': async ({ replicate, replicates, provider, month, ...world }, { signal }) => {
      refuseOutside(world, month);
      const { scenarios, scenariosHash } = asked(world);
      const question = { drill: { provider, month }, replicate, replicates };
      const order = { kind: 'drill', scenarios, question } as const;
      return { scenariosHash, each: await explainer.explain(order, { signal }) };
    },
  };

  function asked({ option, ...world }: World, against?: string): { scenarios: Asked; scenariosHash: string } {
    const options = against === undefined ? [option] : [option, against];
    const { scenarios, scenariosHash } = known(() =>
      assemble(catalogue, { ...world, options, replicates: 1, save: false }),
    );
    return { scenarios: scenarios as Asked, scenariosHash };
  }
}

type World = Omit<CheckedParams<'lives.people'>, 'replicate'>;

function refuseOutside({ start = DEFAULT_START, months }: World, month: string | undefined): void {
  if (month === undefined) return;
  const first = parseMonth(start);
  const passed = monthsBetween(first, parseMonth(month));
  if (passed >= 0 && passed < months) return;
  const last = formatMonth(addMonths(first, months - 1));
  throw new ContractError(
    'invalid-request',
    `${month} is not one of the months simulated, ${start} to ${last}. Choose one of those.`,
  );
}
