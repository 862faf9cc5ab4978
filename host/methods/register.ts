import type { Result } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import { inForce } from '../../core/explain/assumption/in-force.ts';
import type { Standpoint } from '../../core/explain/assumption/in-force.ts';
import { parameterPath } from '../../core/explain/assumption/path.ts';
import { usesOfParameters } from '../../core/explain/assumption/uses.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { knownEffects } from '../../core/sensitivity/assumption-log.ts';
import { effectsOf } from '../../core/sensitivity/tornado.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { parseMonth } from '../../core/time/month.ts';
import { NotFound } from '../files/not-found.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns, mostLike } from '../files/sensitivity-files.ts';
import { printOf, signatureOf, signaturesElsewhere, withSignature } from '../library/sign-offs.ts';
import type { SignOffs } from '../library/sign-offs.ts';
import { known } from './known.ts';

type Row = Result<'parameters.register'>[number];
type Entry = Result<'parameters.entry'>;
type View = Standpoint & { readonly signOffs: SignOffs };
type Asked = { readonly future: string; readonly month: string; readonly today: string };

/** The register of parameters as it stands in a future and month. */
export function registerMethods(
  catalogue: Catalogue,
  signed: () => SignOffs = () => new Map(),
): Pick<Handlers, 'parameters.register' | 'parameters.entry'> {
  return {
    'parameters.register': (asked) =>
      known(() => {
        const from = { ...standpointOf(catalogue, asked), signOffs: signed() };
        const effectOf = knownEffects(from.register, mostLike(keptRuns(catalogue.folder)));
        return [...from.register.values()].map((parameter) => rowOf(parameter, from, effectOf));
      }),
    'parameters.entry': ({ id, months, ...asked }) =>
      known(() => {
        const from = { ...standpointOf(catalogue, asked), signOffs: signed() };
        const { register, month, lineage } = from;
        const parameter = register.get(id);
        if (parameter === undefined) throw new NotFound('parameter', id, [...register.keys()]);
        const changes = lineage.flatMap((future) => future.changes);
        const run = mostLike(keptRuns(catalogue.folder));
        return {
          row: rowOf(parameter, from, knownEffects(register, run)),
          parameter,
          path: parameterPath(parameter, register, changes, { start: month, months }),
          effects:
            run === null
              ? []
              : effectsOf(run, id).map(({ indicator, side, share }) => ({ indicator, side, share })),
          run: run === null ? null : runOf(run, catalogue),
          usedBy: [...(usesOfParameters({ register, month, changes }).get(id) ?? [])],
        };
      }),
  };
}

function standpointOf(catalogue: Catalogue, { future, month, today }: Asked): Standpoint {
  return {
    register: catalogue.readParameters(),
    month: parseMonth(month),
    lineage: catalogue.readFuture(future),
    today,
  };
}

function rowOf(parameter: Parameter, from: View, effectOf: ReturnType<typeof knownEffects>): Row {
  const effect = effectOf(parameter.id);
  const signature = signatureOf(parameter, from.signOffs);
  return {
    ...inForce(withSignature(parameter, from.signOffs), from),
    log: parameter.log ?? {},
    signature,
    signedElsewhere: signaturesElsewhere(parameter, from.signOffs),
    print: printOf(parameter),
    effect:
      effect.kind === 'moves'
        ? {
            kind: 'moves',
            indicator: effect.bar.indicator,
            side: effect.bar.side,
            share: effect.bar.share,
          }
        : effect,
  };
}

function runOf(run: Sensitivity, catalogue: Catalogue): Entry['run'] {
  const { place, option, months, engineVersion } = run;
  return {
    placeName: catalogue.listPlaces().find(({ id }) => id === place)?.name ?? place,
    optionName: catalogue.listOptions().find(({ id }) => id === option)?.name ?? option,
    months,
    engineVersion,
    isOfThisEngine: engineVersion === ENGINE_VERSION,
  };
}
