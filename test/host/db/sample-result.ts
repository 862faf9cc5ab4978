import type { FrozenResult } from '../../../host/db/repositories/results.ts';
import type { Bands, SimulationResult, Spread } from '../../../core/run/result.ts';
import { placeNamed } from '../pool/fake-order.ts';

const INDICATORS = ['council.spend.gross', 'care.need.met'] as const;
const CATEGORIES = [
  { dimension: 'everyone', id: 'everyone', label: 'everyone' },
  { dimension: 'means', id: 'pays-part', label: 'pays part of the cost' },
] as const;
const MEASURES = ['person-months', 'need.met', 'payments'] as const;
const WINNER_FIGURES = ['people', 'hours.more'] as const;
const MONTHS = ['2027-04', '2027-05', '2027-06'] as const;
const YEARS = [{ name: '2027-28', from: 0, until: 3, isWhole: false }] as const;

export function sampleResult(): SimulationResult {
  const headlines = INDICATORS.map((indicator, i) => ({
    indicator,
    mean: 0.1 + i,
    standardError: 0,
    p5: -1 / 3,
    p50: Number.MIN_VALUE,
    p95: 1e15 + 0.5,
  }));
  return {
    engineVersion: '1',
    seed: 4_294_967_295,
    replicates: 20,
    start: MONTHS[0],
    months: MONTHS,
    years: YEARS,
    indicators: INDICATORS,
    categories: CATEGORIES,
    measures: MEASURES,
    winnerFigures: WINNER_FIGURES,
    place: { ...source('hartlepool'), invented: false },
    future: source('central'),
    options: [source('business-as-usual'), source('block-to-direct-payments')],
    parameters: { hash: 'hash-of-parameters' },
    inputsHash: 'hash-of-inputs',
    scenarios: [
      {
        option: 'business-as-usual',
        bands: bandsFrom(1),
        headlines,
        years: bandsFrom(5, YEARS.length),
        breakdown: spreadFrom(1, MEASURES),
      },
      {
        option: 'block-to-direct-payments',
        bands: bandsFrom(2),
        headlines,
        years: bandsFrom(6, YEARS.length),
        breakdown: spreadFrom(2, MEASURES),
      },
    ],
    differences: [
      {
        option: 'block-to-direct-payments',
        against: 'business-as-usual',
        bands: bandsFrom(3),
        headlines: headlines.map((headline, i) => ({ ...headline, signs: { above: 12 + i, below: 7 } })),
        years: bandsFrom(7, YEARS.length),
        breakdown: spreadFrom(3, MEASURES),
        winners: spreadFrom(4, WINNER_FIGURES),
      },
    ],
    quantileError: 1 / 192,
    balance: { months: 60, accounts: 12, money: 'balanced', hours: 'balanced', people: 'balanced' },
  };
}

export function sampleFrozen(id: string, createdAt = '2027-01-02T03:04:05.000Z'): FrozenResult {
  const lineage = [
    { id: 'business-as-usual', name: 'BAU', summary: '', evidence: '', parent: null, changes: [] },
  ];
  return {
    id,
    createdAt,
    result: sampleResult(),
    inputs: { place: placeNamed('Hartlepool'), options: [lineage, lineage], future: lineage, parameters: [] },
  };
}

function source(id: string) {
  return { id, name: `The ${id}`, hash: `hash-of-${id}` };
}

function bandsFrom(start: number, periods: number = MONTHS.length): Bands {
  const band = (offset: number) =>
    Float64Array.from({ length: INDICATORS.length * periods }, (_, i) =>
      Math.sin(start * 100 + offset * 10 + i),
    );
  return {
    mean: band(0),
    standardError: band(1),
    p5: band(2),
    p25: band(3),
    p50: band(4),
    p75: band(5),
    p95: band(6),
  };
}

function spreadFrom(start: number, figures: readonly string[]): Spread {
  const figure = (offset: number) =>
    Float64Array.from({ length: CATEGORIES.length * figures.length }, (_, i) =>
      Math.cos(start * 100 + offset * 10 + i),
    );
  return { mean: figure(0), standardError: figure(1), p5: figure(2), p50: figure(3), p95: figure(4) };
}
