import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterAll, afterEach, expect, it, vi } from 'vitest';

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

// What is mocked must be loaded anew: files of this project share what is loaded, and another may have loaded it before.
vi.resetModules();
const { settle } = await import('../../draw.tsx');
const { drawEditor } = await import('./draw-editor.tsx');

afterEach(cleanup);
afterAll(() => vi.resetModules());

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const values = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Value' }).map(({ value }) => value);

/** The uplift of the shipped option, opened and taken over to be changed. */
async function upliftTakenOver(): Promise<void> {
  await drawEditor();
  await press(/^Prices and uplifts/);
  await press(/^Yearly fee uplift/);
  await press(/^Change: Yearly fee uplift to 4.5%/);
  await screen.findByRole('button', { name: /^Take out/ });
  await settle();
}

it('what can be added to a lever is not drawn anew as its value is typed, and is added to what was typed last', async () => {
  await upliftTakenOver();
  drawn.length = 0;
  const [box] = screen.getAllByRole('textbox', { name: 'Value' });
  await settle(() => fireEvent.change(box!, { target: { value: '5.25' } }));
  expect(drawn.filter((label) => label.startsWith('Take out'))).not.toEqual([]);
  expect(drawn.filter((label) => /^(Add a (step|ramp)|Reset)/.test(label))).toEqual([]);
  await press('Add a step of Yearly fee uplift');
  expect(values()).toEqual(['5.25', '5.25']);
});
