import { CAUSES } from '../../core/explain/why/cause.ts';
import type { WhyAnswer } from '../../core/explain/why/event.ts';
import { reportedYears } from '../../core/experiment/years.ts';
import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import { categoriesOf } from '../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../core/model/recording/measures.ts';
import type { Bands, SimulationResult, Spread } from '../../core/run/result.ts';
import { WINNER_FIGURES } from '../../core/run/winners.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Future } from '../../core/scenario/future.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { Place, PlaceField, PlaceFieldId } from '../../core/scenario/place.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { fakeChoice } from './fake-choice.ts';
import { FAKE_EXPLAINED } from './fake-explained.ts';
import { fakeExposure } from './fake-exposure.ts';
import { fakeLibraryOfOne } from './fake-library.ts';
import { FAKE_LIVES } from './fake-lives.ts';
import { fakeRegister } from './fake-register.ts';
import { SOUND, fakeBackup, fakeSafety } from './fake-safety.ts';
import { fakeStudies } from './fake-study.ts';

export const MONTHS = ['2026-04', '2026-05', '2026-06'];

/** Numbers a careless copy would change. */
const AWKWARD = [0, -0, 0.1 + 0.2, Number.MIN_VALUE, Number.MAX_VALUE, NaN, Infinity, -1 / 3];

const CATEGORIES = categoriesOf(2);

function series(salt: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => AWKWARD[(i + salt) % AWKWARD.length] ?? 0);
}

const YEARS = reportedYears('2026-04', MONTHS.length);

function bands(periods: number): Bands {
  const band = (salt: number) => series(salt, INDICATOR_IDS.length * periods);
  const [mean, standardError, p5, p25] = [band(0), band(1), band(2), band(3)];
  return { mean, standardError, p5, p25, p50: band(4), p75: band(5), p95: band(6) };
}

function spread(figures: number): Spread {
  const length = CATEGORIES.length * figures;
  const [mean, standardError, p5] = [series(5, length), series(6, length), series(7, length)];
  return { mean, standardError, p5, p50: series(8, length), p95: series(9, length) };
}

function source(id: string) {
  return { id, name: `Name of ${id}`, hash: 'a'.repeat(64) };
}

export function fakeResult(): SimulationResult {
  const headlines = INDICATOR_IDS.map((indicator, i) => ({
    indicator,
    mean: i / 3,
    standardError: 0,
    p5: 0 - i,
    p50: i,
    p95: i * 2,
  }));
  const outcomes = {
    bands: bands(MONTHS.length),
    headlines,
    years: bands(YEARS.length),
    breakdown: spread(MEASURE_IDS.length),
  };
  return {
    engineVersion: '0.1.0',
    seed: 4_294_967_295,
    replicates: 2,
    start: '2026-04',
    months: MONTHS,
    years: YEARS,
    indicators: INDICATOR_IDS,
    categories: CATEGORIES,
    measures: MEASURE_IDS,
    winnerFigures: WINNER_FIGURES,
    place: { ...source('hartlepool'), invented: false },
    future: source('central'),
    options: [source('business-as-usual'), source('higher-uplift')],
    parameters: { hash: 'b'.repeat(64) },
    inputsHash: 'c'.repeat(64),
    scenarios: [{ option: 'business-as-usual', ...outcomes }],
    differences: [
      {
        option: 'higher-uplift',
        against: 'business-as-usual',
        ...outcomes,
        headlines: headlines.map((headline, i) => ({ ...headline, signs: { above: i, below: 2 } })),
        winners: spread(WINNER_FIGURES.length),
      },
    ],
    quantileError: 1 / 3,
    balance: { months: 3, accounts: 5, money: 'balanced', hours: 'balanced', people: 'balanced' },
  };
}

export const PLACE: Place = {
  id: 'hartlepool',
  name: 'Hartlepool',
  region: 'North East',
  type: 'Unitary authority',
  invented: false,
  summary: 'A place.',
  fields: Object.fromEntries(
    Object.keys(PLACE_FIELDS).map((field) => [
      field,
      { value: 1, basis: 'assumed', source: 'A test.' } satisfies PlaceField,
    ]),
  ) as Record<PlaceFieldId, PlaceField>,
};

export const OPTION: Option = {
  id: 'business-as-usual',
  name: 'Business as usual',
  summary: 'Nothing changes.',
  evidence: 'None needed.',
  parent: null,
  changes: [],
};

const FUTURE: Future = { ...OPTION, id: 'central', changes: [] };

const PARAMETER = {
  id: 'wage.nlw',
  label: 'National Living Wage',
  about: 'The wage floor.',
  unit: 'pounds per hour',
  kind: 'world',
  values: [
    {
      from: '2026-04-01',
      value: 12.71,
      low: 12.71,
      high: 12.71,
      source: 'Low Pay Commission',
      grade: 'A',
      verification: 'seen',
    },
  ],
} as const;

function refuse(id: string): never {
  throw new ContractError('not-found', `There is no "${id}".`, { id, near: ['hartlepool'] });
}

/** An answer about something that did not happen: it has no shares. */
function fakeWhy(event: WhyAnswer['event'], subject: number): WhyAnswer {
  const causes = CAUSES.map(({ id, label, neutralised }) => ({ id, label, neutralised, acts: true }));
  const setBy = [
    {
      kind: 'parameter',
      id: 'wage.nlw',
      label: 'Floor',
      unit: 'pounds per hour',
      value: 1271,
      shown: '£12.71',
      grade: 'A',
    },
  ] as const;
  return {
    event,
    subject,
    option: 'business-as-usual',
    replicate: 0,
    happened: false,
    month: '2026-04',
    sentence: 'It did not happen.',
    chain: [{ month: '2026-04', step: 'set-pay', sentence: 'Pay rose.', setBy }],
    causes,
    runs: [],
    splits: [],
    market: null,
  };
}

/** A whole host made of constants; a test replaces the handlers it is about. */
export function fakeHandlers(changed: Partial<Handlers> = {}): Handlers {
  return {
    'about.get': () => ({
      appVersion: '0.1.0',
      engineVersion: '0.1.0',
      dataFolder: '/data',
      limits: LIMITS,
    }),
    'places.list': () => [
      { id: 'hartlepool', name: 'Hartlepool', region: '', type: '', invented: false, clients: 1 },
    ],
    'places.get': ({ id }) => (id === PLACE.id ? { place: PLACE } : refuse(id)),
    ...fakeLibraryOfOne({ options: [OPTION], futures: [FUTURE] }),
    'options.get': () => ({ option: OPTION, changes: [] }),
    'futures.get': () => ({ future: FUTURE, changes: [] }),
    'scenarios.check': () => ({ warnings: [] }),
    ...fakeChoice(),
    'levers.list': () => Object.entries(LEVERS).map(([id, lever]) => ({ id: id as LeverId, ...lever })),
    'parameters.list': () => [
      {
        id: PARAMETER.id,
        label: PARAMETER.label,
        unit: PARAMETER.unit,
        kind: PARAMETER.kind,
        grade: 'A',
        verification: 'seen',
        value: 12.71,
        from: '2026-04-01',
      },
    ],
    'parameters.moved': () => ({ uncertain: 384, doubtful: 210 }),
    'parameters.get': () => ({ parameter: { ...PARAMETER, values: [...PARAMETER.values] } }),
    'indicators.list': () => INDICATOR_IDS.map((id) => ({ id, ...INDICATORS[id] })),
    'sensitivity.leanings': () => [],
    ...fakeRegister(),
    'files.validate': ({ text }) => ({ kind: null, id: `${text.length}`, problems: [], warnings: [] }),
    'live.path': () => ({ result: fakeResult() }),
    'live.foresee': () => ({}),
    'simulation.start': () => ({ job: 'job-1' }),
    'jobs.list': () => [],
    'jobs.cancel': () => ({ cancelled: false }),
    'explain.why': ({ event, subject }) => fakeWhy(event, subject),
    ...FAKE_EXPLAINED,
    ...FAKE_LIVES,
    ...fakeExposure([EXAMPLE_BOOKS]),
    'results.list': () => [],
    'results.get': () => ({
      result: fakeResult(),
      inputs: { place: PLACE, options: [[OPTION]], future: [FUTURE], parameters: [] },
    }),
    'results.signatures': () => [],
    'results.remove': () => ({}),
    'results.rerun': () => ({ job: 'job-1' }),
    ...fakeSafety({
      ...SOUND,
      backups: [fakeBackup(1)],
      check: { state: 'damaged', at: '2026-05-04T09:00:00.000Z', findings: ['A row.'], more: 0 },
    }),
    ...fakeStudies({ place: PLACE, options: [[OPTION]], futures: [[FUTURE]], parameters: [] }),
    ...changed,
  };
}
