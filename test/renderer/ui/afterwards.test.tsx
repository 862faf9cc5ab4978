import { act, cleanup, render } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Afterwards } from '../../../renderer/ui/afterwards.tsx';

/** What stood on the screen as each frame was drawn, and at the end. */
const seen: string[] = [];

const onScreen = () => document.body.textContent;

function Frame({ name }: { readonly name: string }) {
  useLayoutEffect(() => void seen.push(onScreen()), []);
  return <p>{name}</p>;
}

async function drawn(screen: ReactNode): Promise<readonly string[]> {
  await act(async () => {
    render(screen);
  });
  return [...seen, onScreen()];
}

beforeEach(() => void seen.splice(0));
afterEach(cleanup);

describe('what is dear to draw', () => {
  it('comes after the frame around it', async () => {
    expect(
      await drawn(
        <>
          <Frame name="frame" />
          <Afterwards>
            <p>, dear</p>
          </Afterwards>
        </>,
      ),
    ).toEqual(['frame', 'frame, dear']);
  });

  it('comes after what is itself dear and stands around it', async () => {
    expect(
      await drawn(
        <>
          <Frame name="frame" />
          <Afterwards>
            <Frame name=", dear" />
            <Afterwards>
              <Frame name=", dearer" />
            </Afterwards>
          </Afterwards>
        </>,
      ),
    ).toEqual(['frame', 'frame, dear', 'frame, dear, dearer', 'frame, dear, dearer']);
  });
});
