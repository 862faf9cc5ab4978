import { useState } from 'react';
import { tooLate } from '../../../core/scenario/sense/too-late.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { FrozenStudy, Problem } from '../../api/types.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { count, longMonth, monthsInWords, monthSpan } from '../../format/month.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { AnswerView } from './answer-view.tsx';
import { whenWords } from './earlier-answers.tsx';
import { paramsAskedBy } from './form-from.ts';
import { limitFacts } from './limit-facts.ts';
import { namesOf } from './names.ts';
import { originOfStudy } from './origins.ts';
import { PLAIN_WORDS, questionOf } from './plain-words.ts';
import { Facts } from './facts.tsx';
import styles from './questions.module.css';

/** A frozen answer with all it was asked of. */
export function KeptAnswer({ id }: { readonly id: string }) {
  const [frozen, again] = useAnswer('studies.get', { id });
  switch (frozen.kind) {
    case 'waiting':
      return (
        <>
          <h1>An earlier answer</h1>
          <output>Opening it…</output>
        </>
      );
    case 'failed':
      return (
        <>
          <h1>An earlier answer</h1>
          <ProblemPanel title="The answer cannot be shown" problem={frozen.problem}>
            <Button onPress={again}>Try again</Button>
            <ScreenLink to={screen('questions')}>All questions</ScreenLink>
          </ProblemPanel>
        </>
      );
    case 'here':
      return <Kept frozen={frozen.value} />;
  }
}

function Kept({ frozen }: { readonly frozen: FrozenStudy }) {
  const { row, answer, question, inputs } = frozen;
  const late = tooLate(inputs.options, row);
  const asked = questionOf(row.kind);
  return (
    <>
      <div className={styles['opening']}>
        <h1>{PLAIN_WORDS[asked].asks}</h1>
        <p className={styles['links']}>
          <ScreenLink to={screen('questions', asked, paramsAskedBy(question, row))}>
            Change the question and ask again
          </ScreenLink>
          <ScreenLink to={screen('questions')}>All questions</ScreenLink>
        </p>
      </div>
      {late.map(({ sentence }) => (
        <p key={sentence} className={styles['warning']}>
          {monthsInWords(sentence)}
        </p>
      ))}
      <AnswerView answer={answer} names={namesOf(frozen)} origin={originOfStudy(frozen)} isWhole />
      <AskedOf frozen={frozen} />
    </>
  );
}

/** What it was asked of, and by which engine. */
function AskedOf({ frozen: { row, question } }: { readonly frozen: FrozenStudy }) {
  const engine = useApp((state) => selectCatalogues(state)?.about.engineVersion);
  const facts: readonly (readonly [string, string])[] = [
    ['Asked', whenWords(row.createdAt)],
    ['Place', row.place.name],
    ['Options', row.options.map(({ name }) => name).join('; ')],
    ['Futures', row.futures.map(({ name }) => name).join('; ')],
    ...limitFacts(question),
    ['Months', `${monthSpan(row.months)} from ${longMonth(row.start)}`],
    ['Seed', `${row.seed}`],
    ['Rests on', `${count(row.runs, 'run')}; a run is the market played once, in one world`],
    [
      'Engine',
      engine === undefined || engine === row.engineVersion
        ? row.engineVersion
        : `${row.engineVersion}: not the engine of this program (${engine}), which may give other figures`,
    ],
    ['Inputs', row.inputsHash],
    ['Kept as', row.id],
  ];
  return (
    <section className={styles['card']} aria-labelledby="asked-of">
      <h2 id="asked-of">What it was asked of</h2>
      <Facts facts={facts} />
      <Remove id={row.id} />
    </section>
  );
}

/** It cannot be undone, so that it is asked twice. */
function Remove({ id }: { readonly id: string }) {
  const client = useClient();
  const { goTo } = useActions();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  function remove(): void {
    client
      .call('studies.remove', { id })
      .then(() => goTo(screen('questions')))
      .catch((error: unknown) => setProblem(toProblem(error)));
  }
  return (
    <div>
      <Button look="quiet" onPress={() => setAsking(true)}>
        Remove this answer
      </Button>
      {isAsking && (
        <Dialog
          title="Remove this answer?"
          onClose={() => setAsking(false)}
          actions={<Button onPress={remove}>Remove it</Button>}
        >
          <p>
            The answer goes and does not come back. The runs it rests on stay, so that the question can be
            asked again.
          </p>
          {problem !== null && <p role="alert">{problem.message}</p>}
        </Dialog>
      )}
    </div>
  );
}
