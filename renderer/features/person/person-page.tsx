import { useAnswer } from '../../api/use-answer.ts';
import type { PersonAnswer } from '../../api/types.ts';
import { Answered } from '../../lives/answered.tsx';
import { Frame, useParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { useOrigin } from '../../lives/names.ts';
import { firstAndRest, told as inWords } from '../../lives/told.ts';
import { WhyEventButton } from '../../lives/why-event-button.tsx';
import { useWorld } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Segments } from '../../ui/segments.tsx';
import { Course } from './course.tsx';
import { isEverShort } from './stretches.ts';
import { Statement } from './statement.tsx';
import { Twin } from './twin.tsx';

const VIEWS = [
  { id: 'story', name: 'What happens' },
  { id: 'statement', name: 'Statement of a month' },
  { id: 'twin', name: 'Beside the other option' },
] as const;
type View = (typeof VIEWS)[number]['id'];

type PersonPageProps = { readonly screen: Screen; readonly identity: number };

/** One simulated person’s life: arrangements, statements, what happened and why, and the same person under another option. */
export function PersonPage({ screen, identity }: PersonPageProps) {
  const world = useWorld(screen);
  const [answer, again] = useAnswer('lives.person', { ...world, identity });
  return (
    <Frame screen={screen} world={world} title={`Person ${identity}`}>
      <Answered
        answer={answer}
        again={again}
        waiting={`Living through the months of person ${identity}…`}
        failed={`Person ${identity} cannot be shown`}
      >
        {(told) => <Told screen={screen} world={world} told={told} />}
      </Answered>
    </Frame>
  );
}

type ToldProps = { readonly screen: Screen; readonly world: World; readonly told: PersonAnswer };

function Told({ screen, world, told: { life, identity, scenariosHash } }: ToldProps) {
  const change = useParams(screen);
  const origin = useOrigin(world, scenariosHash);
  const [first, rest] = firstAndRest(inWords(life.events[0]?.sentence ?? ''));
  const view: View = VIEWS.find(({ id }) => id === screen.params['view'])?.id ?? 'story';
  return (
    <>
      <div className={styles['card']}>
        <p className={styles['lead']}>{first}</p>
        {rest !== '' && <p className={styles['soft']}>{rest}</p>}
        <div className={styles['actions']}>
          {isEverShort(life) && (
            <WhyEventButton
              world={world}
              asked={{ event: 'unmet-need', subject: identity }}
              question={`Need of person ${identity} unmet, in the month that stands out most`}
              look="plain"
            />
          )}
          <WhyEventButton
            world={world}
            asked={{ event: 'choice', subject: identity }}
            question={`Choice of person ${identity} lost`}
            look="plain"
          />
        </div>
      </div>
      <div>
        <Segments label="Show" items={VIEWS} selected={view} onChange={(id) => change({ view: id })} />
      </div>
      {view === 'story' && (
        <Course screen={screen} world={world} identity={identity} origin={origin} life={life} />
      )}
      {view === 'statement' && (
        <Statement
          world={world}
          identity={identity}
          statements={life.statements}
          month={screen.params['month'] ?? null}
          onMonth={(month) => change({ month })}
        />
      )}
      {view === 'twin' && <Twin screen={screen} world={world} identity={identity} />}
    </>
  );
}
