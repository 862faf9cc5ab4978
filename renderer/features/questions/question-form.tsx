import { useCallback, useEffect, useRef, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Unread } from '../../notices/unread.tsx';
import { selectCatalogues } from '../../store/selectors.ts';
import type { Catalogues } from '../../store/state.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { SubmitButton } from '../../ui/form.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { fieldOf, fieldsShown } from './fields.ts';
import { FormField } from './form-field.tsx';
import { formOf, paramsOf } from './form-of.ts';
import type { FieldId, Form, QuestionId } from './form-of.ts';
import { HowLong } from './how-long.tsx';
import { placedProblems } from './places-of-problems.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { Refusals } from './reading.ts';
import { requestOf, usualWay } from './request-of.ts';
import { titleOf } from './title-of.ts';
import styles from './questions.module.css';

type QuestionFormProps = { readonly question: QuestionId; readonly params: Screen['params'] };

/** A question to be filled in and asked. */
export function QuestionForm(props: QuestionFormProps) {
  const catalogues = useApp(selectCatalogues);
  return catalogues === null ? null : <Filled {...props} catalogues={catalogues} />;
}

/** What is wrong with what was asked last; nothing before it was asked. */
type Wrong = {
  readonly refusals: Refusals;
  readonly others: readonly string[];
  /** How often it has been refused. */
  readonly times: number;
};

function Filled({ question, params, catalogues }: QuestionFormProps & { readonly catalogues: Catalogues }) {
  const choice = useApp((state) => state.choice);
  const { startStudy, openStudy, goTo } = useActions();
  const [form, setForm] = useState(() => formOf(question, params, choice));
  const [wrong, setWrong] = useState<Wrong>({ refusals: {}, others: [], times: 0 });
  const [isAsking, setAsking] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const { times } = wrong;
  useEffect(() => {
    if (times > 0) root.current?.querySelector<HTMLElement>('[data-invalid] :is(input, button)')?.focus();
  }, [times]);
  const asked = requestOf(question, form);
  const { asks, tells } = PLAIN_WORDS[question];
  const fields = fieldsShown(question, form);

  const change = useCallback((changed: Form): void => {
    const way = changed.figure === undefined ? null : usualWay(changed.figure);
    setForm((before) => ({ ...before, ...changed, ...(way === null ? {} : { better: way }) }));
    // What is being mended is no longer told off.
    setWrong((before) => ({ ...before, refusals: without(before.refusals, changed), others: [] }));
  }, []);

  function refuse({ refusals, others }: Omit<Wrong, 'times'>): void {
    setWrong({ refusals, others, times: wrong.times + 1 });
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    if (asked.kind === 'refused') {
      refuse({ refusals: asked.refusals, others: [] });
      return;
    }
    setAsking(true);
    try {
      const job = await startStudy(asked.request, titleOf(asked.request, catalogues));
      // Back leads to the form as it was asked.
      goTo(screen('questions', question, paramsOf(question, form)));
      openStudy(job);
    } catch (error) {
      setAsking(false);
      refuse(placedProblems(question, form, toProblem(error)));
    }
  }

  const drawn = (isSetting: boolean) =>
    fields
      .filter((field) => (fieldOf(question, field).isSetting ?? false) === isSetting)
      .map((field) => (
        <div key={field} className={styles[widthOf(question, field)]}>
          <FormField
            question={question}
            field={field}
            value={form[field] ?? ''}
            lever={form.lever ?? ''}
            catalogues={catalogues}
            refusal={wrong.refusals[field] ?? null}
            onChange={change}
          />
        </div>
      ));
  const mistakes = Object.keys(wrong.refusals).length;
  return (
    <>
      <div className={styles['opening']}>
        <h1>{asks}</h1>
        <p className={styles['soft']}>{tells}</p>
        <p className={styles['links']}>
          <ScreenLink to={screen('questions')}>All questions</ScreenLink>
        </p>
      </div>
      <form
        ref={root}
        className={styles['form']}
        aria-label={asks}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <section className={styles['card']} aria-labelledby="what-is-asked">
          <h2 id="what-is-asked">What is asked</h2>
          <div className={styles['fields']}>{drawn(false)}</div>
        </section>
        <div className={styles['beside']}>
          <section className={styles['card']} aria-label="Ask">
            {asked.kind === 'asked' && <HowLong request={asked.request} />}
            {wrong.others.map((sentence) => (
              <p key={sentence} role="alert" className={styles['refusal']}>
                {sentence}
              </p>
            ))}
            {mistakes > 0 && (
              <p role="alert" className={styles['refusal']}>
                {mistakes === 1 ? 'One field' : `${mistakes} fields`} cannot be taken as{' '}
                {mistakes === 1 ? 'it stands' : 'they stand'}: see what is said beside.
              </p>
            )}
            <div className={styles['going']}>
              <SubmitButton>Ask</SubmitButton>
              {isAsking && <output>Asking…</output>}
            </div>
          </section>
          <section className={styles['card']} aria-labelledby="how-it-is-run">
            <h2 id="how-it-is-run">How it is run</h2>
            <div className={styles['settings']}>{drawn(true)}</div>
          </section>
          <Earlier question={question} />
        </div>
      </form>
    </>
  );
}

function without(refusals: Refusals, changed: Form): Refusals {
  return Object.fromEntries(Object.entries(refusals).filter(([field]) => !Object.hasOwn(changed, field)));
}

const LISTS = new Set<unknown>(['limits', 'figures', 'options', 'futures']);
const ROWS = new Set<unknown>(['place', 'option-or-itself']);

/** Lists take the whole width; what the rest is about has a row of its own, so that pairs stand side by side. */
function widthOf(question: QuestionId, field: FieldId): 'wide' | 'row' | 'narrow' {
  const { kind } = fieldOf(question, field);
  if (LISTS.has(kind)) return 'wide';
  return ROWS.has(kind) ? 'row' : 'narrow';
}

const MOST_EARLIER = 20;

function Earlier({ question }: { readonly question: QuestionId }) {
  const [answers, again] = useAnswer('studies.list', {});
  const rows = answers.kind === 'here' ? answers.value : [];
  const own = rows.filter(({ kind }) => PLAIN_WORDS[question].kinds.includes(kind));
  if (answers.kind === 'failed')
    return <Unread what="Earlier answers cannot be shown" problem={answers.problem} onAgain={again} />;
  if (own.length === 0) return null;
  return (
    <section className={styles['card']}>
      <EarlierAnswers rows={own} most={MOST_EARLIER} />
    </section>
  );
}
