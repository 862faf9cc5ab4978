import { act, render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { Afterwards } from '../../../renderer/ui/afterwards.tsx';

const seen: boolean[] = [];

function Frame() {
  useLayoutEffect(() => void seen.push(screen.queryByText('dear') !== null), []);
  return <p>frame</p>;
}

describe('what is dear to draw', () => {
  it('comes after the frame around it', async () => {
    await act(async () => {
      render(
        <>
          <Frame />
          <Afterwards>
            <p>dear</p>
          </Afterwards>
        </>,
      );
    });
    expect(seen).toEqual([false]);
    expect(screen.getByText('frame')).toBeTruthy();
    expect(screen.getByText('dear')).toBeTruthy();
  });
});
