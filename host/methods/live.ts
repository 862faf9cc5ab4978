import type { ContractEvent, PathPart } from '../../contract/events.ts';
import type { CheckedParams } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { assemble } from '../jobs/assemble.ts';
import type { AssembledRun } from '../jobs/assemble.ts';
import type { Live } from '../live/live.ts';
import { withDraft } from '../live/with-draft.ts';
import type { PoolSummary } from '../pool/engine.ts';
import { known } from './known.ts';

type Surroundings = {
  readonly catalogue: Catalogue;
  readonly live: Live;
  readonly emit: (event: ContractEvent) => void;
  readonly compose: (run: AssembledRun, summary: PoolSummary) => SimulationResult;
};

type Asked = CheckedParams<'live.foresee'>;

/** One path of the market while levers are moved. */
export function liveMethods({
  catalogue,
  live,
  emit,
  compose,
}: Surroundings): Pick<Handlers, 'live.path' | 'live.foresee'> {
  const assembled = ({ draft, ...world }: Asked): AssembledRun =>
    known(() =>
      assemble({ ...catalogue, ...withDraft(catalogue, draft) }, { ...world, replicates: 1, save: false }),
    );
  return {
    'live.path': async ({ asked, ...world }, { signal }) => {
      const run = assembled(world);
      const hear =
        asked === undefined
          ? undefined
          : (parts: readonly PathPart[]): void => emit({ event: 'path.progressed', data: { asked, parts } });
      const summary = await live.play(orderOf(run), signal, hear);
      return { result: compose(run, summary) };
    },
    'live.foresee': async (world, { signal }) => {
      await live.foresee(orderOf(assembled(world)), signal);
      return {};
    },
  };
}

/** Everything but the options is the ground: while it stays the same, the thread keeps the settled market. */
function orderOf({ scenarios, sources, start, seed }: AssembledRun): Parameters<Live['play']>[0] {
  const { place, future, parameters, options } = sources;
  const months = scenarios[0]?.months ?? 0;
  return {
    ground: [place.hash, future.hash, parameters.hash, start, months, seed].join(' '),
    scenarios: scenarios.map((scenario, at) => ({ key: options[at]!.hash, scenario })),
  };
}
