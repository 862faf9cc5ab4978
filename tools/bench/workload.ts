/** The markets the benchmark runs: a shipped place stretched to a stated number of people and providers. */
import { fileURLToPath } from 'node:url';
import type { Place } from '../../core/scenario/place.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
const catalogue = openCatalogue(SCENARIOS);

export type Size = { readonly people: number; readonly providers: number; readonly months: number };

/** One scenario per option, of one market of the given size. */
export function scenariosOf(size: Size, options: readonly string[]): readonly Scenario[] {
  const place = stretched(catalogue.readPlace('merrowshire'), size);
  const parameters = catalogue.readParameters();
  const future = catalogue.readFuture('central');
  return options.map((id) => ({
    place,
    option: catalogue.readOption(id),
    future,
    parameters,
    start: '2026-04',
    months: size.months,
    seed: 1,
  }));
}

/** The spin-up is run too, and it is work like any other. */
export function personMonths(size: Size): number {
  return size.people * monthsRun(size);
}

export function monthsRun({ months }: Size): number {
  return months + catalogue.readParameters().get('model.spin-up')!.values[0]!.value;
}

/** Keeps the shares of a place and sets how many people, self-funders included, and providers it has. */
function stretched(place: Place, size: Size): Place {
  const { fields } = place;
  const clients = size.people * (1 - fields.selfFunderShare.value);
  const younger = fields.clients18to64.value / (fields.clients18to64.value + fields.clients65plus.value);
  const withValue = (id: keyof typeof fields, value: number) => ({ ...fields[id], value });
  return {
    ...place,
    fields: {
      ...fields,
      clients18to64: withValue('clients18to64', Math.round(clients * younger)),
      clients65plus: withValue('clients65plus', Math.round(clients * (1 - younger))),
      providers: withValue('providers', size.providers),
    },
  };
}
