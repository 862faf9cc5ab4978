import type { CaseBody, CaseRow } from '../../contract/files/cases-file.ts';
import type { CaseKind } from './kind-of.ts';

/** What a case says should come out. */
export type Expectation = {
  /** As the source prints it. */
  readonly printed: Readonly<Record<string, unknown>>;
  /** The right answer of a case whose source is wrong; null where the source is right. */
  readonly right: Readonly<Record<string, unknown>> | null;
};

type Values = Readonly<Record<string, unknown>>;

/** The one figure a case gives bare, by kind. */
const BARE: Readonly<Partial<Record<CaseKind, string>>> = { employerNI: 'employerNI', holiday: 'hours' };

/** Short names some workings use for the figures of a kind. */
const SHORT: Readonly<Partial<Record<CaseKind, Readonly<Record<string, string>>>>> = {
  directPaymentMonthly: { gross: 'grossMonth', contribution: 'contributionMonth', net: 'netMonth' },
  redundancy: { cap: 'weeklyCap' },
};

/** Rows of some kinds carry what is expected beside their inputs. */
const AT_THE_TOP: Readonly<Partial<Record<CaseKind, readonly string[]>>> = {
  minimumPriceBreakdown: ['totalPerHour'],
  redundancyCap: ['weeklyCap', 'maximumPayment'],
  composition: ['total'],
  uprating: ['recomputedNearest5p'],
};

/** What is expected of a row of a kind. */
export function expectationOf({ section, body }: CaseRow, kind: CaseKind): Expectation {
  const check = isValues(body['arithmeticCheck']) ? body['arithmeticCheck'] : {};
  const isWrong = section === 'wrongPublished' || body['published'] !== undefined || check['ok'] === false;
  if (!isWrong) return { printed: body.expected ?? besideInputs(body, kind), right: null };
  const printed = body.expected ?? body['published'];
  const right = body['recomputed'] ?? check['recomputed'];
  return { printed: named(printed, kind), right: named(right, kind) };
}

function besideInputs(body: CaseBody, kind: CaseKind): Values {
  return pick(body, new Map(Object.entries(AT_THE_TOP)).get(kind) ?? []);
}

function named(value: unknown, kind: CaseKind): Values {
  const bare = BARE[kind];
  if (isValues(value)) {
    const short = new Map(Object.entries(SHORT[kind] ?? {}));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [short.get(name) ?? name, each]));
  }
  return bare === undefined || value === undefined ? {} : { [bare]: value };
}

function pick(body: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(body, name) ? [[name, body[name]]] : [])));
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
