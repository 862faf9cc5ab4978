import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import type { Books } from '../../../core/exposure/books.ts';
import { emptyMarketPath, PATH_COLUMNS } from '../../../core/exposure/market-path.ts';
import type { MarketPath, PathColumn } from '../../../core/exposure/market-path.ts';
import { ownTerms } from '../../../core/exposure/own-terms.ts';
import type { OwnTerms } from '../../../core/exposure/own-terms.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';

/** A provider of a thousand hours of framework care a month, half as much on direct payments, and nothing else. */
const STANDS: Readonly<Record<PathColumn, number>> = {
  block: 0,
  framework: 60_000,
  directPayment: 30_000,
  fund: 0,
  selfFunder: 0,
  marketBlock: 0,
  marketFramework: 600_000,
  blockRate: 2_300,
  frameworkRate: 2_400,
  price: 3_000,
  pay: 1_350,
  onTheWay: 18_000,
  staff: 24_000,
  hired: 0,
  clients: 30,
  clientsStarted: 0,
};

/** Months in which nothing changes but what is said to, from the first month on. */
export function flatPath(months: number, changed: Partial<Record<PathColumn, number>> = {}): MarketPath {
  const path = emptyMarketPath(months);
  for (let month = 0; month <= months; month++) {
    const stands = month === 0 ? STANDS : { ...STANDS, ...changed };
    for (const [at, name] of PATH_COLUMNS.entries()) path[month * PATH_COLUMNS.length + at] = stands[name];
  }
  return path;
}

const catalogue = openCatalogue(SCENARIOS);

/** What is in force from November 2026 on, in no April: the same in every month. */
export function flatTerms(months: number): readonly OwnTerms[] {
  return ownTerms({
    place: catalogue.readPlace('hartlepool'),
    option: catalogue.readOption('business-as-usual'),
    future: catalogue.readFuture('central'),
    parameters: catalogue.readParameters(),
    start: '2026-05',
    months,
    seed: 1,
  });
}

/** Hours for the council alone, no overdraft, no drawings. */
export const COUNCIL_ONLY: Books = {
  ...EXAMPLE_BOOKS,
  payers: {
    block: { hours: 0, fee: 0 },
    framework: { hours: 300, fee: 28 },
    directPayment: { hours: 0, fee: 0 },
    selfFunder: { hours: 0, fee: 0 },
    other: { hours: 0, fee: 0 },
  },
  contractedHours: 0,
  office: 6_000,
  drawings: 0,
  cash: 10_000,
  overdraft: 0,
  owedByCouncils: 36_400,
  councilDays: 30.4375,
};
