import { capital } from '../../../core/scenario/first-letter.ts';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import type { PeopleToFollow } from '../../api/types.ts';
import { Answered } from '../../lives/answered.tsx';
import { Frame, keptParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { useWorld, wholeNumber } from '../../lives/world.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/text-box.tsx';

/** A few lives worth looking at first, and the way to anybody’s. */
export function PeopleList({ screen }: { readonly screen: Screen }) {
  const world = useWorld(screen);
  const [answer, again] = useAnswer('lives.people', world);
  return (
    <Frame screen={screen} world={world} title="People">
      <Answered
        answer={answer}
        again={again}
        waiting="Living through the months to see who is there…"
        failed="Nobody could be listed"
      >
        {({ people }) => <Listed screen={screen} people={people} />}
      </Answered>
    </Frame>
  );
}

type ListedProps = { readonly screen: Screen; readonly people: PeopleToFollow };

function Listed({ screen, people }: ListedProps) {
  const { identities, atTheStart, arriving, suggestions } = people;
  const kept = keptParams(screen);
  const last = identities - 1;
  const groups = suggestions.filter(({ why }) => why.startsWith(GROUP));
  const turns = suggestions.filter(({ why }) => !why.startsWith(GROUP));
  return (
    <>
      <p className={styles['lead']}>
        {atTheStart.toLocaleString('en-GB')} simulated people are there when the months begin and{' '}
        {arriving.toLocaleString('en-GB')} come later. None of them is a real person.
      </p>
      <GoToPerson last={last} kept={kept} />
      <div className={styles['stack']}>
        <Suggestions
          title="By what their lives come to"
          people={turns.map(({ identity, why }) => ({ identity, line: capital(why) }))}
          kept={kept}
        />
        <Suggestions
          title="By who they are"
          people={groups.map(({ identity, why }) => ({ identity, line: capital(why.slice(GROUP.length)) }))}
          kept={kept}
        />
      </div>
    </>
  );
}

const GROUP = 'client group ';

type SuggestionsProps = {
  readonly title: string;
  readonly people: readonly { readonly identity: number; readonly line: string }[];
  readonly kept: Record<string, string>;
};

/** The first of each kind. */
function Suggestions({ title, people, kept }: SuggestionsProps) {
  if (people.length === 0) return null;
  return (
    <section className={styles['card']} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles['people']}>
        {people.map(({ identity, line }) => (
          <li key={line}>
            <ScreenLink to={screenOf('person', String(identity), kept)}>
              {line}: {`person\u00a0${identity}`}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

type GoToPersonProps = { readonly last: number; readonly kept: Record<string, string> };

/** Anybody, by number. */
function GoToPerson({ last, kept }: GoToPersonProps) {
  const { goTo } = useActions();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <form
      className={styles['find']}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextBox
        label="Anybody, by number"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setRefusal(null);
        }}
        note={`From 0 to ${last}`}
        refusal={refusal}
      />
      <Button onPress={open}>Show this person</Button>
    </form>
  );

  function open(): void {
    const identity = wholeNumber(typed.trim(), last);
    if (identity === null) setRefusal(`Give a whole number from 0 to ${last}.`);
    else goTo(screenOf('person', String(identity), kept));
  }
}
