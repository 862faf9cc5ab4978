/**
 * A plan is a scenario made ready: every parameter and lever as one number per month, arrivals counted out,
 * the size of the tables known. Everything before a plan is checked documents; everything after is columns.
 */
import { CALIBRATION_PARAMETERS } from '../model/choosing/calibrate.ts';
import type { CalibrationMonth } from '../model/choosing/calibrate.ts';
import { PIPELINE } from '../model/pipeline.ts';
import { RECORDING_PARAMETERS } from '../model/recording/record.ts';
import type { RecordedMonth } from '../model/recording/record.ts';
import { SETTLING_PARAMETERS } from '../model/settle-market.ts';
import type { SettlingMonth } from '../model/settle-market.ts';
import type { Extent } from '../model/state.ts';
import type { AnyMonth } from '../model/step.ts';
import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import type { WorldChange } from '../scenario/future.ts';
import { leverPaths, leversAt } from '../scenario/lever-path.ts';
import type { LeverPaths } from '../scenario/lever-path.ts';
import { placeAt } from '../scenario/place-at.ts';
import { PLACE_FIELDS } from '../scenario/place.ts';
import type { Place, PlaceFieldId } from '../scenario/place.ts';
import { InvalidInput } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { USUAL_STRUCTURE } from '../scenario/structure.ts';
import type { Structure } from '../scenario/structure.ts';
import { structureProblems } from '../scenario/validate-structure.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { addMonths, monthsBetween, parseMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import { arrivalsByMonth, ARRIVAL_PARAMETERS } from './arrivals.ts';
import type { Arrivals } from './arrivals.ts';
import { figuresBeyond } from './figures-beyond.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { WINNER_PARAMETERS } from './winners.ts';

/** A month of a plan has every parameter and lever there is, so it suits every step, the settling of the market and its recording. */
export type PlannedMonth = AnyMonth & SettlingMonth & CalibrationMonth & RecordedMonth;

type MonthTerms = Omit<PlannedMonth, 'luck'>;

/** The parameter that says how long the market settles under constant policy before anything is reported. */
const SPIN_UP = 'model.spin-up';

export type Plan = {
  readonly seed: number;
  /** Which provider closes by order in which month of the run; null in every plan but a drill's. */
  readonly drill: { readonly provider: number; readonly index: number } | null;
  /** Which provider goes on whatever happens and takes no other over; -1 in every plan but that of an exposure. */
  readonly keeps: number;
  /** Names of the steps that do not act in the reported months; empty except in an inquiry into causes. */
  readonly held: ReadonlySet<string>;
  readonly spinUp: number;
  /** Months reported. */
  readonly months: number;
  /** The calendar month of each month of the run; the spin-up repeats the first reported one. */
  readonly calendar: readonly Month[];
  readonly parameters: ReadonlyMap<string, Float64Array>;
  readonly levers: LeverPaths;
  /** The rule followed for each question evidence leaves open. */
  readonly structure: Structure;
  readonly place: Readonly<Record<PlaceFieldId, number>>;
  readonly arrivals: Arrivals;
  readonly extent: Extent;
  /** The figures that the future takes outside of their ranges, as a sentence names them. Only messages read this; no month does. */
  readonly figuresBeyond: readonly string[];
  /** The setting of each month, filled in when a month is first run: with hundreds of parameters it is costly to put together. */
  readonly terms: (MonthTerms | undefined)[];
};

/** Every parameter the model reads, in a fixed order: those of the steps, of all that stands beside them, and the plan's own. */
export function parametersUsed(): readonly string[] {
  const ids = [
    ...PIPELINE.flatMap((step) => step.parameters),
    ...SETTLING_PARAMETERS,
    ...RECORDING_PARAMETERS,
    ...WINNER_PARAMETERS,
    ...ARRIVAL_PARAMETERS,
    ...CALIBRATION_PARAMETERS,
    SPIN_UP,
  ];
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Makes a scenario ready to run. Its documents have been validated; a parameter that is missing is still an error.
 * @throws InvalidInput for a parameter that is missing, for a switch or rule of the structure that does not exist, and for more people than
 * the model takes
 */
export function prepare(scenario: Scenario): Plan {
  const start = parseMonth(scenario.start);
  const changes = scenario.future.flatMap((future) => future.changes);
  const spinUp = wholeNumber(resolveMonthly(scenario.parameters, [SPIN_UP], [start], []).get(SPIN_UP)![0]);
  const calendar = Array.from({ length: spinUp + scenario.months }, (_, index) =>
    addMonths(start, Math.max(0, index - spinUp)),
  );
  const parameters = parametersOf(scenario, calendar, changes);
  const place = placeValues(placeAt(scenario.place, start, scenario.parameters, changes));
  const arrivals = arrivalsByMonth(place, parameters, spinUp);
  refuseTooMany(scenario, arrivals.mostPeople);
  return {
    seed: scenario.seed,
    drill: drillOf(scenario, spinUp),
    keeps: -1,
    held: heldOf(scenario),
    spinUp,
    months: scenario.months,
    calendar,
    parameters,
    levers: leverPaths(scenario.option, scenario.parameters, calendar, spinUp, changes),
    structure: structureOf(scenario),
    place,
    arrivals,
    extent: extentOf(place, arrivals, parameters),
    figuresBeyond: figuresBeyond(scenario),
    terms: [],
  };
}

/**
 * The same number, as V8 counts with it. What comes out of a column of fractions stays a fraction to it, whole or not, and so would every month
 * counted from it: the settings of the first reported month would then be of another kind than those before, and the steps be compiled anew.
 */
function wholeNumber(value: number): number {
  return Math.trunc(value);
}

/** What a register last came to, and for which months and world. */
type Resolved = { readonly of: string; readonly parameters: Plan['parameters'] };
const RESOLVED = new WeakMap<ParameterRegister, Resolved>();

/** They are the same for every option of a comparison and at every value of a lever, and most of what it takes to make a plan. */
function parametersOf(
  { parameters: register }: Scenario,
  calendar: readonly Month[],
  changes: readonly WorldChange[],
): Plan['parameters'] {
  const of = JSON.stringify([calendar[0], calendar.length, calendar.at(-1), changes]);
  const known = RESOLVED.get(register);
  if (known?.of === of) return known.parameters;
  const parameters = resolveMonthly(register, parametersUsed(), calendar, changes);
  RESOLVED.set(register, { of, parameters });
  return parameters;
}

/** A plan that is only compared with others and never played again: without the settings of its months. */
export function toCompare(plan: Plan): Plan {
  return { ...plan, terms: [] };
}

/** The month of a drill is counted among the reported ones, so that the spin-up never repeats it. */
function drillOf({ drill, start }: Scenario, spinUp: number): Plan['drill'] {
  if (drill === undefined) return null;
  const reported = monthsBetween(parseMonth(start), parseMonth(drill.month));
  return { provider: drill.provider, index: spinUp + reported };
}

/** @throws RangeError when a step that is to be held does not exist. */
function heldOf({ held = [] }: Scenario): Plan['held'] {
  for (const name of held) {
    if (PIPELINE.some((step) => step.name === name)) continue;
    throw new RangeError(
      `Expected the name of a step to hold, such as "close-providers", but found "${name}". The steps are listed in docs/model.`,
    );
  }
  return new Set(held);
}

/** The usual rules but where the scenario names others. */
function structureOf({ structure = {} }: Scenario): Structure {
  const problems = structureProblems(structure);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { ...USUAL_STRUCTURE, ...structure };
}

function placeValues(place: Place): Readonly<Record<PlaceFieldId, number>> {
  const ids = Object.keys(PLACE_FIELDS) as PlaceFieldId[];
  return Object.fromEntries(
    ids.map((id) => [id, engineValue(PLACE_FIELDS[id].unit, place.fields[id].value)]),
  ) as Record<PlaceFieldId, number>;
}

/** Room to spare over the expected number of people and of providers; a run that needs more starts again with more. */
function extentOf(
  place: Readonly<Record<PlaceFieldId, number>>,
  arrivals: Arrivals,
  parameters: ReadonlyMap<string, Float64Array>,
): Extent {
  const SPARE = 1.2;
  const FEWEST = 64;
  const entry = parameters
    .get('provider.entry.default')!
    .reduce((sum, rate) => sum + rate / MONTHS_PER_YEAR, 0);
  return {
    people: Math.ceil(arrivals.mostPeople * SPARE) + FEWEST,
    providers: Math.ceil(place.providers * (1 + entry)) + FEWEST,
    localities: place.localities,
  };
}

/** What the steps are told of one month of a plan, the same in every replicate but for the luck. */
export function monthOfPlan(plan: Plan, index: number, replicate: number): PlannedMonth {
  plan.terms[index] ??= termsOf(plan, index);
  return { ...plan.terms[index], luck: { seed: plan.seed, replicate } };
}

function termsOf(plan: Plan, index: number): MonthTerms {
  const reported = index - plan.spinUp;
  // In one go, as columns are: see allocateColumns.
  const parameters = Object.fromEntries(
    Array.from(plan.parameters, ([id, path]) => [id, path[index]]),
  ) as PlannedMonth['parameters'];
  return {
    index,
    reported,
    isNewFinancialYear: reported > 0 && isFirstMonthOfFinancialYear(plan.calendar[index]),
    closes: plan.drill?.index === index ? plan.drill.provider : -1,
    keeps: plan.keeps,
    parameters,
    levers: leversAt(plan.levers, index),
    structure: plan.structure,
    place: plan.place,
    arrivals: [plan.arrivals.band18to64[index], plan.arrivals.band65plus[index]],
  };
}
