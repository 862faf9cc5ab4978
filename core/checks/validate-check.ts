/** What is wrong with a check beyond its shape, as far as the check alone shows it. */
import { INDICATOR_IDS } from '../model/indicators.ts';
import { PIPELINE } from '../model/pipeline.ts';
import { categoriesOf } from '../model/recording/category.ts';
import type { Problem } from '../scenario/problems.ts';
import { quoted } from '../scenario/problems.ts';
import { DEFAULT_START } from '../scenario/scenario.ts';
import { monthsBetween, parseMonth } from '../time/month.ts';
import { sidesOf } from './check.ts';
import type { Check, Claim, Operand } from './check.ts';
import { CHECK_MEASURES, EVERY_FIGURE } from './measures.ts';
import type { MeasureKind } from './measures.ts';

/** Localities a place may have, each of which is a kind of people. */
const MOST_LOCALITIES = 20;
const CATEGORIES = categoriesOf(MOST_LOCALITIES).map(({ id }) => id);
const STEPS = PIPELINE.map(({ name }) => name);
const EVERYTHING: MeasureKind = 'everything';

/** What is wrong with a check, each with where it stands. */
export function checkProblems(check: Check): Problem[] {
  const { scenarios, confidence } = check;
  const names = Object.keys(scenarios);
  return [
    ...(names.length === 0
      ? [
          problem(
            'scenarios',
            'at least one scenario by its name',
            'none',
            'Add one, such as "as-usual": {}.',
          ),
        ]
      : []),
    ...(confidence !== undefined && !(confidence > 0.5 && confidence < 1)
      ? [problem('confidence', 'a number between 0.5 and 1', `${confidence}`, 'Write 95% as 0.95.')]
      : []),
    ...stepProblems(check.hold ?? [], 'hold'),
    ...names.flatMap((name) => stepProblems(scenarios[name].hold ?? [], `scenarios.${name}.hold`)),
    ...check.expect.flatMap((claim, index) => claimProblems(check, claim, `expect[${index}]`)),
    ...(check.expectAny ?? []).flatMap((claim, index) => claimProblems(check, claim, `expectAny[${index}]`)),
  ];
}

function stepProblems(hold: readonly string[], path: string): Problem[] {
  return hold.flatMap((name, index) =>
    STEPS.includes(name)
      ? []
      : [unknown(`${path}[${index}]`, 'the name of a step of the month', name, STEPS)],
  );
}

function claimProblems(check: Check, claim: Claim, path: string): Problem[] {
  const { one, other } = sidesOf(claim);
  const { value, ...rest } = claim.than;
  if ((value === undefined) === (Object.keys(rest).length === 0)) {
    return [
      problem(
        `${path}.than`,
        'either "value" with a number or what is different on the other side',
        value === undefined ? 'neither' : 'both',
        'Write { "value": 0 }, or the other scenario as in { "in": "as-usual" }.',
      ),
    ];
  }
  const problems = [
    ...operandProblems(check, one, `${path}.the`),
    ...(typeof other === 'number' ? [] : operandProblems(check, other, `${path}.than`)).filter((each) =>
      // What the other side takes from the first is told there.
      Object.keys(rest).some((key) => each.path.startsWith(`${path}.than.${key}`)),
    ),
  ];
  return problems.length > 0 ? problems : comparisonProblems(claim, path);
}

function operandProblems(check: Check, operand: Operand, path: string): Problem[] {
  const names = Object.keys(check.scenarios);
  const scenarioProblem = (name: string, key: string): Problem[] =>
    names.includes(name)
      ? []
      : [unknown(`${path}.${key}`, 'the name of a scenario of this check', name, names)];
  const { measure, less } = operand;
  const known = CHECK_MEASURES.get(measure);
  return [
    ...scenarioProblem(operand.in, 'in'),
    ...(less === undefined ? [] : scenarioProblem(less, 'less')),
    ...(known === undefined
      ? [unknown(`${path}.measure`, 'the id of a measure', measure, [...CHECK_MEASURES.keys()])]
      : kindProblems(operand, known.kind, path)),
    ...windowProblems(check, operand, path),
  ];
}

function kindProblems(
  { measure, for: whom, among, over, less }: Operand,
  kind: MeasureKind,
  path: string,
): Problem[] {
  const problems: Problem[] = [];
  if (whom !== undefined && kind !== 'people') {
    problems.push(
      problem(
        `${path}.for`,
        'no kind of people',
        quoted(whom),
        `"${measure}" is not told apart by people; leave "for" out.`,
      ),
    );
  } else if (whom !== undefined && !CATEGORIES.includes(whom)) {
    problems.push(unknown(`${path}.for`, 'a kind of people', whom, CATEGORIES));
  }
  if (among !== undefined && kind !== 'provider') {
    problems.push(
      problem(
        `${path}.among`,
        'no kind of providers',
        'one',
        `"${measure}" is not of single providers; leave "among" out.`,
      ),
    );
  }
  const stands = kind === 'rule' || kind === EVERYTHING;
  const ofProviders = kind === 'provider' && over !== 'months until it falls';
  if (over !== undefined && (stands || ofProviders)) {
    problems.push(
      problem(
        `${path}.over`,
        'nothing',
        quoted(over),
        `"${measure}" is one figure as it is; leave "over" out.`,
      ),
    );
  }
  if (over === 'months until it falls' && less === undefined) {
    problems.push(
      problem(
        `${path}.less`,
        'the scenario it falls below',
        'nothing',
        'Name it, such as "less": "as-usual".',
      ),
    );
  }
  return problems;
}

function windowProblems(check: Check, { in: name, from, until }: Operand, path: string): Problem[] {
  const start = check.scenarios[name]?.start ?? check.start ?? DEFAULT_START;
  const at = (month: string): number => monthsBetween(parseMonth(start), parseMonth(month));
  const problems = (['from', 'until'] as const).flatMap((key) => {
    const month = key === 'from' ? from : until;
    if (month === undefined) return [];
    const index = monthIndex(at, month);
    return index !== undefined && index >= 0 && index < check.months
      ? []
      : [
          problem(
            `${path}.${key}`,
            `a month of the ${check.months} from ${start}`,
            quoted(month),
            'Choose a month that is run, or raise "months".',
          ),
        ];
  });
  if (problems.length > 0 || from === undefined || until === undefined || from <= until) return problems;
  return [
    problem(`${path}.until`, `a month no earlier than ${from}`, quoted(until), 'Swap "from" and "until".'),
  ];
}

function monthIndex(at: (month: string) => number, month: string): number | undefined {
  try {
    return at(month);
  } catch {
    return undefined;
  }
}

function comparisonProblems({ the, is, by, byPercent, every, than, except }: Claim, path: string): Problem[] {
  const kind = CHECK_MEASURES.get(the.measure)?.kind;
  const problems: Problem[] = [];
  const unit = CHECK_MEASURES.get(the.measure)?.unit ?? '';
  const otherUnit = than.measure === undefined ? unit : CHECK_MEASURES.get(than.measure)?.unit;
  const add = (key: string, expected: string, found: string, remedy: string): void => {
    problems.push(problem(`${path}.${key}`, expected, found, remedy));
  };
  if (kind === EVERYTHING && is !== 'the same') {
    add('is', '"the same"', quoted(is), `"${the.measure}" has no one value; it can only be the same.`);
  }
  if (is === 'the same' && (kind === 'provider' || kind === 'rule' || than.value !== undefined)) {
    add(
      'is',
      'a comparison of figures',
      quoted(is),
      'Write "equal" for one figure; "the same" is for months of two scenarios.',
    );
  }
  // However far apart in kind, falls are both told in months.
  if (otherUnit !== unit && the.over !== 'months until it falls') {
    add(
      'than.measure',
      `a measure in ${unit}, like "${the.measure}"`,
      `one in ${otherUnit}`,
      'Compare like with like.',
    );
  }
  if (is === 'within' && by === undefined && byPercent === undefined) {
    add('by', 'how near they must be', 'nothing', 'Add "by" or "byPercent".');
  }
  if (is === 'equal' && (by !== undefined || byPercent !== undefined)) {
    add(
      'is',
      '"within", since some distance is allowed',
      quoted(is),
      'Write "within", or leave "by" and "byPercent" out.',
    );
  }
  if (every === 'provider' && kind !== 'provider') {
    add('every', '"month" or "replicate"', quoted(every), `"${the.measure}" is not of single providers.`);
  }
  if (every === 'month' && (kind === 'provider' || kind === 'rule')) {
    add('every', '"replicate"', quoted(every), `"${the.measure}" is not told by month.`);
  }
  if (except !== undefined && kind !== EVERYTHING) {
    add('except', 'nothing', 'a list', `Only "${EVERY_FIGURE}" and the like have exceptions.`);
  }
  if (the.measure === EVERY_FIGURE) {
    for (const [index, id] of (except ?? []).entries()) {
      if (!(INDICATOR_IDS as readonly string[]).includes(id)) {
        problems.push(unknown(`${path}.except[${index}]`, 'the id of an indicator', id, INDICATOR_IDS));
      }
    }
  }
  return problems;
}

function problem(path: string, expected: string, found: string, remedy: string): Problem {
  return { path, expected, found, remedy };
}

/** Where the names there are can be seen, for one that is like none of them. */
function listed(expected: string): string {
  if (expected === 'the id of a measure') return 'See them with care-market checks --measures.';
  return expected === 'the name of a scenario of this check'
    ? 'Correct the name, or add the scenario under "scenarios".'
    : 'Correct the name; docs/checks.md says where they are listed.';
}

function unknown(path: string, expected: string, name: string, candidates: readonly string[]): Problem {
  return {
    path,
    expected,
    found: quoted(name),
    remedy: listed(expected),
    unknown: { name, candidates },
  };
}
