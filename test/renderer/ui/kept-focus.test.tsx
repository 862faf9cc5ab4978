import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useKeptFocus } from '../../../renderer/ui/kept-focus.ts';

afterEach(cleanup);

function Job({ state }: { readonly state: string }) {
  const said = useKeptFocus<HTMLOutputElement>(state);
  return (
    <>
      {state === 'running' && <button type="button">Cancel</button>}
      <output ref={said} tabIndex={-1}>
        {state}
      </output>
      <input aria-label="Elsewhere" />
    </>
  );
}

it('stays beside a button that went with its state, and is taken from nothing else', () => {
  const { rerender } = render(<Job state="running" />);
  expect(document.activeElement).toBe(document.body);
  screen.getByText('Cancel').focus();
  rerender(<Job state="cancelled" />);
  expect(document.activeElement).toBe(screen.getByText('cancelled'));
  screen.getByLabelText('Elsewhere').focus();
  rerender(<Job state="done" />);
  expect(document.activeElement).toBe(screen.getByLabelText('Elsewhere'));
});
