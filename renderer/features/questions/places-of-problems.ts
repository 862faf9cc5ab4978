import { capital } from '../../../core/scenario/first-letter.ts';
import type { Problem } from '../../api/types.ts';
import { FIELDS_OF, idsIn } from './form-of.ts';
import type { FieldId, Form, QuestionId } from './form-of.ts';
import type { Refusals } from './reading.ts';

/** What a host that knows the documents finds wrong with a question. */
type Placed = {
  /** Beside the fields they name. */
  readonly refusals: Refusals;
  /** What names no field of the form. */
  readonly others: readonly string[];
};

/** Where in an order a field went. The first that fits holds; `#` stands for the place in a list. */
const PATHS: readonly (readonly [RegExp, FieldId])[] = [
  [/^from\.option$/, 'fromOption'],
  [/^from\.future$/, 'fromFuture'],
  [/^to\.option$/, 'toOption'],
  [/^to(\.future)?$/, 'toFuture'],
  [/^options\b/, 'options'],
  [/^(worlds|futures)\b/, 'futures'],
  [/^limits\b/, 'limit'],
  [/^between\.low$/, 'low'],
  [/^between\b/, 'high'],
  [/^(indicators|measures)\b/, 'figures'],
  [/^indicator$/, 'figure'],
  [/^parameters\.first$/, 'first'],
  [/^(parameters\.)?trajectories$/, 'trajectories'],
  [/^structures\b/, 'rules'],
  [/^worth\b/, 'worth'],
];

/** Each problem of a refused request at the field it is about, in the words of the form. */
export function placedProblems(question: QuestionId, form: Form, problem: Problem): Placed {
  const refusals: Partial<Record<FieldId, string>> = {};
  const others: string[] = [];
  const told = problemsIn(problem);
  for (const { path, sentence } of told) {
    const field = fieldAt(question, path.replace(/^(question\.order|ground)\./, ''));
    if (field === null) others.push(sentence);
    else refusals[field] = [refusals[field], named(field, path, form, sentence)].filter(Boolean).join(' ');
  }
  return { refusals, others: told.length === 0 ? [problem.message] : others };
}

type Told = { readonly path: string; readonly sentence: string };

function problemsIn({ code, details }: Problem): readonly Told[] {
  if (code !== 'invalid-request' || typeof details !== 'object' || details === null) return [];
  const { problems } = details as { readonly problems?: unknown };
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((each: Partial<Told & { expected: string; found: string }>) => {
    if (typeof each.path !== 'string') return [];
    const { path, sentence, expected = '', found = '' } = each;
    const said = sentence ?? `expected ${expected}, but found ${found}.`;
    // Where it stands is for the form to say.
    const plain = said.startsWith(`${path}: `) ? said.slice(path.length + 2) : said;
    return [{ path, sentence: capital(plain) }];
  });
}

function fieldAt(question: QuestionId, path: string): FieldId | null {
  const fields: readonly FieldId[] = FIELDS_OF[question];
  const found = PATHS.find(([pattern, field]) => pattern.test(path) && fields.includes(field));
  if (found !== undefined) return found[1];
  if (path === 'replicates' && !fields.includes('replicates')) return 'lives';
  return fields.find((field) => field === path) ?? null;
}

/** Of several things in a field, which one it is. */
function named(field: FieldId, path: string, form: Form, sentence: string): string {
  const at = /\[(\d+)\]/.exec(path)?.[1];
  if (at === undefined) return sentence;
  if (field === 'limit') return `Limit ${Number(at) + 1}: ${sentence}`;
  const id = idsIn(form[field])[Number(at)];
  return id === undefined ? sentence : `“${id}”: ${sentence}`;
}
