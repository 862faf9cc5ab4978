import type { CaseRow } from '../../contract/files/cases-file.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { explainProblem } from '../files/near-names.ts';
import { agreements, notComputed } from './agreement.ts';
import type { FieldAgreement } from './agreement.ts';
import type { Answer } from './answer.ts';
import { expectationOf } from './expectation.ts';
import { Fields } from './fields.ts';
import { inputsInId } from './inputs-in-id.ts';
import { kindOf, SOLVERS } from './kind-of.ts';
import type { CaseKind } from './kind-of.ts';

export type CaseStatus = 'passed' | 'failed' | 'skipped';

/** A case with what was worked out for it. Money in pounds. */
export type SolvedCase = {
  readonly id: string;
  /** Where it stands in the file. */
  readonly path: string;
  readonly kind: string | null;
  readonly status: CaseStatus;
  readonly computed: Answer;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Whether every figure that could be compared agrees; null when none was. */
  readonly agrees: boolean | null;
  readonly fields: readonly FieldAgreement[];
  /** The source printed a wrong figure; the case passes when the right one was found. */
  readonly publishedIsWrong: boolean;
  readonly assumed: readonly string[];
  readonly inputsNotUsed: readonly string[];
  readonly note: string;
};

/** Lists whose rows are published facts, with why nothing is worked out from them. */
const FACT_ROWS: Readonly<Record<string, string>> = {
  minimumPrice: 'A published price with no workings; nothing to compute.',
  dpRates: 'A published rate with no workings; nothing to compute.',
  knownWrong: 'A source known to be wrong; not an example.',
};

/** Work out every case. */
export function solveCases(rows: readonly CaseRow[], register: ParameterRegister): readonly SolvedCase[] {
  return rows.map((row) => solveCase(row, register));
}

/** Work out one case. What is wrong with its inputs becomes its note, with the field named. */
function solveCase(row: CaseRow, register: ParameterRegister): SolvedCase {
  if (row.problems.length > 0) return failed(row, row.problems.map(explainProblem).join(' '));
  const fromId = inputsInId(row);
  const kind = fromId?.kind ?? kindOf(row);
  const skip = reasonToSkip(row, kind);
  if (skip !== null) return { ...blank(row), kind: row.body.kind ?? kind ?? null, note: words(row, skip) };
  if (kind === undefined) {
    const kinds = Object.keys(SOLVERS).join(', ');
    const found =
      row.body.kind === undefined
        ? 'The case has no kind its inputs tell'
        : `There is no kind "${row.body.kind}"`;
    return failed(row, `${found}. The kinds are ${kinds}.`);
  }
  const expectation = expectationOf(row, kind);
  const inputs = new Fields(fromId?.inputs ?? row.body.inputs ?? row.body, `${row.path}.inputs`);
  const wanted = Object.keys({ ...expectation.printed, ...expectation.right });
  try {
    const context = fromId === undefined ? row.body : { ...row.body, ...fromId.row };
    const computed = SOLVERS[kind]({ inputs, row: context, wanted, register });
    return judged(row, kind, computed, expectation, { inputs, isFromId: fromId !== undefined });
  } catch (error) {
    if (!(error instanceof InvalidInput) && !(error instanceof RangeError)) throw error;
    const sentence =
      error instanceof InvalidInput ? error.problems.map(explainProblem).join(' ') : error.message;
    return { ...failed(row, sentence), kind, expected: expectation.printed, assumed: inputs.assumptions };
  }
}

type Workings = { readonly inputs: Fields; readonly isFromId: boolean };

function judged(
  row: CaseRow,
  kind: CaseKind,
  computed: Answer,
  { printed, right }: ReturnType<typeof expectationOf>,
  { inputs, isFromId }: Workings,
): SolvedCase {
  const fields = agreements(computed, printed, row.body);
  const judgedBy = right === null ? fields : agreements(computed, right, row.body);
  const isRight = judgedBy.length > 0 && judgedBy.every(({ agrees }) => agrees);
  const cannotJudge = right !== null && judgedBy.length === 0;
  return {
    ...blank(row),
    kind,
    status: isRight ? 'passed' : cannotJudge ? 'skipped' : 'failed',
    computed,
    expected: printed,
    agrees: fields.length === 0 ? null : fields.every(({ agrees }) => agrees),
    fields,
    publishedIsWrong: right !== null,
    assumed: inputs.assumptions,
    inputsNotUsed: row.body.inputs === undefined ? [] : inputs.unread(),
    note: inWords([
      row.body.note,
      unknownKind(row, kind),
      missed(notComputed(computed, right ?? printed)),
      isFromId ? 'The row gives no inputs; they were read from its id' : undefined,
      onWrong(right !== null, isRight, cannotJudge),
      right === null && judgedBy.length === 0
        ? 'Nothing was expected of it that could be compared'
        : undefined,
    ]),
  };
}

function unknownKind({ body: { kind } }: CaseRow, taken: CaseKind): string | undefined {
  return kind === undefined || kind === taken
    ? undefined
    : `There is no kind "${kind}"; by its inputs it is ${taken}`;
}

function missed(fields: readonly string[]): string | undefined {
  return fields.length === 0
    ? undefined
    : `Not among the figures this kind gives, so not compared: ${fields.join(', ')}`;
}

function onWrong(isWrong: boolean, isRight: boolean, cannotJudge: boolean): string | undefined {
  if (!isWrong) return undefined;
  if (cannotJudge) return 'The published figure is wrong and no right one is given to compare with';
  return isRight
    ? 'The published figure is wrong; the right one is found'
    : 'The published figure is wrong, and the right one is not what is found';
}

/** Some remarks as sentences, each with its full stop. */
function inWords(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined || part === '' ? [] : [/[.!?]$/.test(part) ? part : `${part}.`]))
    .join(' ');
}

function reasonToSkip({ section, body }: CaseRow, kind: CaseKind | undefined): string | null {
  const fact = new Map(Object.entries(FACT_ROWS)).get(section);
  if (fact !== undefined) return fact;
  if (section === 'wrongPublished') {
    return body.inputs === undefined && kind === undefined
      ? 'The row gives no inputs to compute from.'
      : null;
  }
  const isNull = section.startsWith('caps') && body['weeklyCap'] === null;
  if (body.runnable === false || isNull) return `Not runnable: ${missing(body)}`;
  return null;
}

function missing(body: CaseRow['body']): string {
  const lacking = body['missing'];
  return typeof lacking === 'string' ? `the source lacks ${lacking}.` : 'the file marks it so.';
}

function words({ body }: CaseRow, reason: string): string {
  return inWords([body.note, reason]);
}

function failed(row: CaseRow, note: string): SolvedCase {
  return { ...blank(row), status: 'failed', agrees: false, note };
}

function blank({ id, path, body }: CaseRow): SolvedCase {
  return {
    id,
    path,
    kind: body.kind ?? null,
    status: 'skipped',
    computed: {},
    expected: body.expected ?? {},
    agrees: null,
    fields: [],
    publishedIsWrong: false,
    assumed: [],
    inputsNotUsed: [],
    note: '',
  };
}
