import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import type { WhyAsked } from './use-why-event.ts';
import { WhyEventDialog } from './why-event-dialog.tsx';
import type { World } from './world.ts';

type WhyEventButtonProps = {
  readonly world: World;
  readonly asked: WhyAsked;
  /** What is asked, in words: why it closed in January 2029. */
  readonly question: string;
  readonly look?: 'plain' | 'inline';
};

/** Asks what led to an event, and how much of it each cause made. */
export function WhyEventButton({ world, asked, question, look = 'inline' }: WhyEventButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)} label={`Why? ${question}`}>
        {look === 'inline' ? 'Why?' : `Why? ${question}`}
      </Button>
      {isOpen && (
        <WhyEventDialog world={world} asked={asked} question={question} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
