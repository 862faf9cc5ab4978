/**
 * The grid: every option in every future, and where asked under other rules of the market, all with the same people and the
 * same luck. A run is a replicate; where parameters are drawn, each draw has runs of its own.
 */
import { decisionOf } from '../experiment/decision.ts';
import { drawnWorlds } from '../experiment/draws.ts';
import type { Ground } from '../experiment/ground.ts';
import { uncertainParameters } from '../experiment/parameters-of-the-market.ts';
import type { Played, Run } from '../experiment/run.ts';
import type { Position } from '../experiment/world.ts';
import type { GridAnswer, GridRefusal } from './grid/answer.ts';
import { emptyCells } from './grid/cells.ts';
import type { Cells } from './grid/cells.ts';
import { gainsAsked, runsInCell } from './grid/order.ts';
import type { GridOrder } from './grid/order.ts';
import { regretsOf } from './grid/regret.ts';
import { tellCell } from './grid/tell-cell.ts';
import { verdictsOf } from './grid/verdict.ts';
import type { Study } from './study.ts';

export { gridProblems } from './grid/order.ts';
export type { GridAnswer } from './grid/answer.ts';
export type { GridOrder } from './grid/order.ts';

/** Runs asked for at a time: all worlds together, so that the table fills in evenly. */
const RUNS_OF_A_ROUND = 32;
/** What can be said is worked out anew when there is a tenth more to say it from. */
const WORTH_TELLING = 1.1;

/** A run in a world under some of the options, by their rows. */
type Asked = { readonly world: number; readonly replicate: number; readonly options: readonly number[] };

/** Asks for every option in every world, and for the options one by one in a world that some of them are impossible in. */
export function* gridStudy(ground: Ground, order: GridOrder): Study<GridAnswer> {
  const inCell = runsInCell(order);
  const runFor = runsOf(ground, order);
  const all = order.options.map((_, position) => position + 1);
  const results = { cells: emptyCells(ground, order), refused: new Map<string, GridRefusal>() };
  // A world where some option cannot be run has its options run one by one, so that it says no to that option alone.
  const apart = new Set<number>();
  const step = Math.max(1, Math.floor(RUNS_OF_A_ROUND / order.worlds.length));
  let soFar: GridAnswer | null = null;
  let [done, told, runs] = [0, 0, 0];
  while (done < inCell) {
    const until = Math.min(inCell, done + step);
    const batch = order.worlds.flatMap((_, world) =>
      range(done, until).flatMap((replicate): Asked[] =>
        apart.has(world)
          ? all.map((option) => ({ world, replicate, options: [option] }))
          : [{ world, replicate, options: all }],
      ),
    );
    const expected = runs + batch.length + Math.ceil(((inCell - until) / (until - done)) * batch.length);
    const played = yield { runs: batch.map(runFor), soFar, expected };
    const again = take(order, results, batch, played);
    runs += batch.length;
    if (again.length > 0) {
      for (const { world } of again) apart.add(world);
      take(
        order,
        results,
        again,
        yield { runs: again.map(runFor), soFar, expected: expected + again.length },
      );
      runs += again.length;
    }
    done = until;
    if (done >= told * WORTH_TELLING || done === inCell) {
      soFar = tell(order, results);
      told = done;
    }
  }
  return soFar ?? tell(order, results);
}

type Results = { readonly cells: Cells; readonly refused: Map<string, GridRefusal> };

/** Keeps what runs came to. Returns what has to be asked again, option by option, because one of several was refused. */
function take(
  order: GridOrder,
  { cells, refused }: Results,
  batch: readonly Asked[],
  played: readonly Played[],
): readonly Asked[] {
  return batch.flatMap(({ world, replicate, options }, position): readonly Asked[] => {
    const came = played[position];
    if ('outcomes' in came) {
      const [against, ...others] = came.outcomes;
      cells.keep({ option: 0, world, replicate }, against, against);
      for (const [at, own] of others.entries())
        cells.keep({ option: options[at], world, replicate }, own, against);
      return [];
    }
    if (options.length > 1) return options.map((option) => ({ world, replicate, options: [option] }));
    const option = order.options[options[0] - 1];
    const key = JSON.stringify([option, world]);
    const before = refused.get(key) ?? { option, world, lives: 0, reason: came.refused };
    refused.set(key, { ...before, lives: before.lives + 1 });
    return [];
  });
}

/** How a run is asked for. Every cell has the same draws and, run by run, the same luck. */
function runsOf({ parameters, start, months, seed }: Ground, order: GridOrder): (asked: Asked) => Run {
  const { against, options, worlds, draws, replicates } = order;
  const gains = gainsAsked(order);
  const ids = uncertainParameters(parameters, { start, months }).map(({ id }) => id);
  const drawn =
    draws === 0
      ? []
      : drawnWorlds({ parameters: ids, future: worlds[0].future, structure: {}, count: draws, seed });
  const positionsOf = (replicate: number): readonly Position[] =>
    draws === 0 ? [] : drawn[Math.floor(replicate / replicates)].positions;
  return ({ world, replicate, options: rows }) => ({
    world: { ...worlds[world], positions: positionsOf(replicate) },
    decisions: [against, ...rows.map((row) => options[row - 1])].map(decisionOf),
    replicate,
    gains,
  });
}

function tell(order: GridOrder, { cells, refused }: Results): GridAnswer {
  const { against, options, worlds, draws, limits, probability } = order;
  const told = [against, ...options].flatMap((_, option) =>
    worlds.map((__, world) => tellCell(order, cells, option, world)),
  );
  return {
    against,
    worlds,
    draws,
    lives: runsInCell(order),
    limits,
    probability,
    cells: told,
    regrets: regretsOf(order, cells),
    verdicts: limits.length === 0 ? [] : verdictsOf(order, cells, told),
    refused: [...refused.values()],
  };
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: until - from }, (_, position) => from + position);
}
