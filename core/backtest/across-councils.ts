/** Direct payments across today’s councils: what the model makes of each when none is told its own share. */
import { roundHalfUp } from '../money/rounding.ts';
import { prepare } from '../run/plan.ts';
import type { Place, PlaceFieldId } from '../scenario/place.ts';
import { placeFieldIds } from '../scenario/validate-place.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { halfByOns } from './halves.ts';
import { playThrough } from './played-run.ts';
import { MEASURES } from './measure.ts';
import { slopeOf } from './middle.ts';
import type { Forecast, Forecasts } from './observation.ts';

/** A council as it is published. Shares as fractions. */
export type Council = {
  readonly code: string;
  readonly place: Place;
  readonly directPaymentShare: number;
  readonly directPaymentShare18to64: number;
  readonly directPaymentShare65plus: number;
  /** Index of multiple deprivation, as a score. */
  readonly deprivation: number;
};

/** People the council supports in a place cut down to be run quickly. */
const PEOPLE = 400;
const FEWEST_PROVIDERS = 4;
const DEPRIVATION_STEP = 10;
const BASIS = '31 March 2025';
const SOURCE = 'Department of Health and Social Care, Adult Social Care Outcomes Framework 2024-25';

/** The shares by age every council starts from: those of the councils that fit, together, weighted by their people. */
export function sharedStart(councils: readonly Council[]): {
  readonly young: number;
  readonly old: number;
  readonly all: number;
} {
  const fitting = councils.filter(({ code }) => halfByOns(code) === 'fit');
  const young = weighted(fitting, clientsOf('clients18to64'), (one) => one.directPaymentShare18to64);
  const old = weighted(fitting, clientsOf('clients65plus'), (one) => one.directPaymentShare65plus);
  const all = weighted(fitting, everyone, (one) => one.directPaymentShare);
  const ofAges = weighted(fitting, everyone, (one) => byAge(one, young, old));
  const scale = all / ofAges;
  return { young: Math.min(1, young * scale), old: Math.min(1, old * scale), all };
}

/**
 * Runs each council that scores from the same shares by age and sets its share of direct payments at the end beside the published one.
 * @param base what all have in common; its place is not used.
 */
export function forecastAcross(
  councils: readonly Council[],
  base: Scenario,
  progress: (done: number, total: number) => void = () => {},
): readonly Forecasts[] {
  const start = sharedStart(councils);
  const scored = councils.filter(({ code }) => halfByOns(code) === 'score');
  const last = { first: base.months - 1, last: base.months - 1 };
  const modelled = scored.map((council, at) => {
    const place = cutDown(council.place, start);
    const share = MEASURES['direct-payment'].of(playThrough(prepare({ ...base, place }), 0), last);
    progress(at + 1, scored.length);
    return share;
  });
  const naive = start.all;
  return [
    {
      id: 'direct-payment',
      label: 'People with a direct payment',
      unit: 'share',
      naive: 'the share of the councils that fit, everywhere',
      forecasts: scored.map(({ place, directPaymentShare }, at) =>
        point(place.name, directPaymentShare, modelled[at], naive),
      ),
    },
    {
      id: 'slopes',
      label: 'How the share goes with a council’s people',
      unit: 'share',
      naive: 'no slope',
      forecasts: [
        slope(
          'a step of 10 in deprivation',
          scored,
          modelled,
          ({ deprivation }) => deprivation / DEPRIVATION_STEP,
        ),
        slope(
          'a tenth more aged 18-64',
          scored,
          modelled,
          (one) => (clientsOf('clients18to64')(one) / everyone(one)) * 10,
        ),
      ],
    },
  ];
}

function slope(
  when: string,
  councils: readonly Council[],
  modelled: readonly number[],
  of: (council: Council) => number,
): Forecast {
  const observed = slopeOf(councils.map((one) => ({ x: of(one), y: one.directPaymentShare })));
  return point(when, observed, slopeOf(councils.map((one, at) => ({ x: of(one), y: modelled[at] }))), 0);
}

function point(when: string, observed: number, model: number, naive: number): Forecast {
  const common = { mark: 'seen' as const, source: SOURCE, basis: BASIS, scored: true };
  return { when, ...common, observed, model, lowest: model, highest: model, naive };
}

function cutDown(place: Place, { young, old }: { readonly young: number; readonly old: number }): Place {
  const all = place.fields.clients18to64.value + place.fields.clients65plus.value;
  const scale = Math.min(1, PEOPLE / all);
  const changed: Partial<Record<PlaceFieldId, number>> = {
    clients18to64: roundHalfUp(place.fields.clients18to64.value * scale),
    clients65plus: roundHalfUp(place.fields.clients65plus.value * scale),
    providers: Math.max(FEWEST_PROVIDERS, roundHalfUp(place.fields.providers.value * scale)),
    directPaymentShare18to64: young,
    directPaymentShare65plus: old,
  };
  const fields = Object.fromEntries(
    placeFieldIds().map((id) => [id, { ...place.fields[id], value: changed[id] ?? place.fields[id].value }]),
  ) as Place['fields'];
  return { ...place, fields };
}

function clientsOf(field: 'clients18to64' | 'clients65plus') {
  return ({ place }: Council): number => place.fields[field].value;
}

function everyone({ place }: Council): number {
  return place.fields.clients18to64.value + place.fields.clients65plus.value;
}

function byAge(council: Council, young: number, old: number): number {
  const ofYoung = clientsOf('clients18to64')(council) / everyone(council);
  return ofYoung * young + (1 - ofYoung) * old;
}

function weighted(
  councils: readonly Council[],
  weight: (council: Council) => number,
  of: (council: Council) => number,
): number {
  const total = councils.reduce((sum, one) => sum + weight(one), 0);
  return councils.reduce((sum, one) => sum + weight(one) * of(one), 0) / total;
}
