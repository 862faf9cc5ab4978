import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Dialog } from '../../../renderer/ui/dialog.tsx';

afterEach(cleanup);

it('Escape closes the dialog in front even while nothing has the focus, and leaves the one behind it', () => {
  const closed: string[] = [];
  const dialog = (title: string) => (
    <Dialog key={title} title={title} onClose={() => closed.push(title)}>
      Something to read
    </Dialog>
  );
  const { rerender } = render(<>{['Behind'].map(dialog)}</>);
  rerender(<>{['Behind', 'In front'].map(dialog)}</>);
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(closed).toEqual([]);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(closed).toEqual(['In front']);
  rerender(<>{['Behind'].map(dialog)}</>);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(closed).toEqual(['In front', 'Behind']);
});

it('Escape in a dialog closes it once', () => {
  let closed = 0;
  render(
    <Dialog title="Alone" onClose={() => (closed += 1)}>
      Something to read
    </Dialog>,
  );
  fireEvent.keyDown(screen.getByRole('dialog', { name: 'Alone' }), { key: 'Escape' });
  expect(closed).toBe(1);
});
