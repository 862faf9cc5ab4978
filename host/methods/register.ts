import type { Result } from '../../contract/methods.ts';
import type { SignOff } from '../../contract/schemas/library.ts';
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
import { fingerprint } from '../files/fingerprint.ts';
import { NotFound } from '../files/not-found.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns, mostLike } from '../files/sensitivity-files.ts';
import { known } from './known.ts';

type Row = Result<'parameters.register'>[number];
type Entry = Result<'parameters.entry'>;
/** What has been signed in the library, by the id of the parameter. */
export type SignOffs = ReadonlyMap<string, SignOff>;
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
  const print = printOf(parameter);
  const signature = signatureOf(parameter, print, from.signOffs);
  return {
    ...inForce(signature?.isOfThis === true ? withSignature(parameter, signature) : parameter, from),
    log: parameter.log ?? {},
    signature,
    print,
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

/** What is signed of a parameter. Words about it may be bettered without that. */
function printOf({ id, unit, uprating, values }: Parameter): string {
  return fingerprint({ id, unit, uprating: uprating ?? null, values });
}

/** What the library has comes before what stands in the file. */
function signatureOf({ id, log }: Parameter, print: string, signOffs: SignOffs): Row['signature'] {
  const signOff = signOffs.get(id);
  if (signOff !== undefined) {
    const { by, on, remark } = signOff;
    return { by, on, remark, isOfThis: signOff.print === print };
  }
  if (log?.signedOffBy === undefined) return null;
  return { by: log.signedOffBy, on: log.signedOffOn ?? '', remark: '', isOfThis: true };
}

/** Signed, its review is due that much later. */
function withSignature(parameter: Parameter, { by, on }: NonNullable<Row['signature']>): Parameter {
  return { ...parameter, log: { ...parameter.log, signedOffBy: by, ...(on !== '' && { signedOffOn: on }) } };
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
