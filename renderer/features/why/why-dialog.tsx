import type { Asked, Told } from '../../store/state.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { RestsOn, Workings } from './behind.tsx';
import { Definition, Reading } from './definition.tsx';
import { LeansOn } from './leans-on.tsx';
import { Links } from './links.tsx';
import styles from './why.module.css';

/** How a figure is worked out and what it stands on, for as far back as one cares to ask. */
export function WhyDialog() {
  const why = useApp((state) => state.why);
  const { closeWhy, goBackFromWhy } = useActions();
  const asked = why?.trail.at(-1);
  if (why === null || asked === undefined) return null;
  const { trail, told, problem } = why;
  return (
    <Dialog
      title={titleOf(asked, told)}
      onClose={closeWhy}
      actions={
        trail.length > 1 && (
          <Button look="quiet" onPress={() => void goBackFromWhy()}>
            Back
          </Button>
        )
      }
    >
      {problem !== null && <ProblemPanel title="It could not be explained" problem={problem} />}
      {told === null && problem === null && <output>Looking it up…</output>}
      {told !== null && (
        <div className={styles['answer']}>
          <Definition told={told} />
          {told.kind === 'indicator' ? (
            <>
              <LeansOn indicator={told.told.id} />
              <RestsOn chain={told.told} />
              <Disclosure
                level={3}
                title="How the model works it out, step by step"
                startsOpen={told.told.parameters.length === 0}
              >
                <div className={styles['answer']}>
                  <Reading indicator={told.told} />
                  <Workings chain={told.told} />
                </div>
              </Disclosure>
            </>
          ) : (
            <>
              <Workings chain={told.told} />
              {told.kind === 'equation' && <Links title="Named by" equations={told.told.namedBy} />}
              {told.kind === 'column' && (
                <Links title="Filled once, before the first month" equations={told.told.atTheStart} />
              )}
              <RestsOn chain={told.told} />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function titleOf({ kind, id }: Asked, told: Told | null): string {
  if (told?.kind === 'indicator') return `Why? ${told.told.label}`;
  return `Why? The ${kind} ${id}`;
}
