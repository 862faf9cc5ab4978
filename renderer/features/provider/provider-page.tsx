import { useAnswer } from '../../api/use-answer.ts';
import type { ProviderAnswer } from '../../api/types.ts';
import { Answered } from '../../lives/answered.tsx';
import { Frame, useParams } from '../../lives/frame.tsx';
import { useOrigin } from '../../lives/names.ts';
import { useWorld } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Segments } from '../../ui/segments.tsx';
import { Accounts } from './accounts.tsx';
import { Headline } from './headline.tsx';
import { Story } from './story.tsx';
import { Twin } from './twin.tsx';

const VIEWS = [
  { id: 'story', name: 'What happens' },
  { id: 'accounts', name: 'Books of a month' },
  { id: 'twin', name: 'Beside the other option' },
] as const;
type View = (typeof VIEWS)[number]['id'];

type ProviderPageProps = { readonly screen: Screen; readonly identity: number };

/** One provider’s life: its books, what happened to it and why, and the same provider under another option. */
export function ProviderPage({ screen, identity }: ProviderPageProps) {
  const world = useWorld(screen);
  const [answer, again] = useAnswer('lives.provider', { ...world, identity });
  return (
    <Frame screen={screen} world={world} title={`Provider ${identity}`}>
      <Answered
        answer={answer}
        again={again}
        waiting={`Living through the months of provider ${identity}…`}
        failed={`Provider ${identity} cannot be shown`}
      >
        {(told) => <Told screen={screen} world={world} told={told} />}
      </Answered>
    </Frame>
  );
}

type ToldProps = { readonly screen: Screen; readonly world: World; readonly told: ProviderAnswer };

function Told({ screen, world, told }: ToldProps) {
  const change = useParams(screen);
  const origin = useOrigin(world, told.scenariosHash);
  const view: View = VIEWS.find(({ id }) => id === screen.params['view'])?.id ?? 'story';
  const about = { world, identity: told.identity };
  return (
    <>
      <Headline {...about} screen={screen} life={told.life} />
      <div>
        <Segments label="Show" items={VIEWS} selected={view} onChange={(id) => change({ view: id })} />
      </div>
      {view === 'story' && <Story {...about} origin={origin} life={told.life} />}
      {view === 'accounts' && (
        <Accounts
          life={told.life}
          month={screen.params['month'] ?? null}
          onMonth={(month) => change({ month })}
        />
      )}
      {view === 'twin' && <Twin {...about} screen={screen} />}
    </>
  );
}
