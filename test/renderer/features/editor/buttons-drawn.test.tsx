import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { settle } from '../../draw.tsx';
import { drawEditor } from './draw-editor.tsx';

vi.setConfig({ testTimeout: 60_000 });

const drawn = vi.hoisted((): string[] => []);

vi.mock(import('../../../../renderer/ui/button.tsx'), async (original) => {
  const { Button } = await original();
  return {
    Button: (props) => {
      drawn.push(props.label ?? '');
      return <Button {...props} />;
    },
  };
});

afterEach(cleanup);

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const values = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Value' }).map(({ value }) => value);

/** The uplift of the shipped option, opened and taken over to be changed. */
async function upliftTakenOver(): Promise<void> {
  await drawEditor();
  await press(/^Prices and uplifts/);
  await press(/^Yearly fee uplift/);
  await press(/^Change: Yearly fee uplift to 4.5%/);
  await settle();
}

it('what can be added to a lever is not drawn anew as its value is typed, and is added to what was typed last', async () => {
  await upliftTakenOver();
  drawn.length = 0;
  const [box] = screen.getAllByRole('textbox', { name: 'Value' });
  await settle(() => fireEvent.change(box!, { target: { value: '5.25' } }));
  await vi.waitFor(() => expect(drawn.filter((label) => label.startsWith('Take out'))).not.toEqual([]));
  expect(drawn.filter((label) => /^(Add a (step|ramp)|Reset)/.test(label))).toEqual([]);
  await press('Add a step of Yearly fee uplift');
  expect(values()).toEqual(['5.25', '5.25']);
});
