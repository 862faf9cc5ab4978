import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../../renderer/api/types.ts';
import { settle } from '../../draw.tsx';
import { drawEditor } from './draw-editor.tsx';
import { EDITABLE } from './fake-parameters.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const press = (name: RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

/** The uplift under the hand, with the drafts whose paths are asked for and foreseen. */
async function upliftInHand() {
  const asked: (Draft | undefined)[] = [];
  const foreseen: Draft[] = [];
  await drawEditor('option', {
    'live.path': (request, context) => {
      asked.push(request.draft);
      return EDITABLE['live.path']!(request, context);
    },
    'live.foresee': ({ draft }) => {
      // Without a draft the market is made ready.
      if (draft !== undefined) foreseen.push(draft);
      return {};
    },
  });
  await press(/^Prices and uplifts/);
  await press(/^Yearly fee uplift/);
  await press(/^Change: Yearly fee uplift to 4.5%/);
  await settle();
  return { asked, foreseen };
}

const field = () =>
  within(screen.getByRole('list', { name: 'Changes of Yearly fee uplift' })).getByRole('textbox', {
    name: 'Value',
  });
const point = () => screen.getAllByRole('slider', { name: 'Step of Yearly fee uplift' }).at(-1)!;

describe('a step of a lever', () => {
  it.each([
    ['up, in its field', field, 'ArrowUp'],
    ['down, in its field', field, 'ArrowDown'],
    ['up, on its point', point, 'ArrowUp'],
    ['on by a month, on its point', point, 'ArrowRight'],
    ['down by several, on its point', point, 'PageDown'],
  ])('%s, has foreseen to the letter what the next one asks for', async (_, target, key) => {
    const { asked, foreseen } = await upliftInHand();
    await settle(() => fireEvent.keyDown(target(), { key }));
    await waitFor(() => expect(foreseen).toHaveLength(1));
    const before = asked.length;
    await settle(() => fireEvent.keyDown(target(), { key }));
    await waitFor(() => expect(asked).toHaveLength(before + 1));
    expect(asked.at(-1)).toEqual(foreseen[0]);
    expect(asked.at(-1)).not.toEqual(asked.at(-2));
  });

  it('at the end of what the lever can be has nothing beyond it foreseen', async () => {
    const { foreseen } = await upliftInHand();
    await settle(() => fireEvent.change(field(), { target: { value: '29.5' } }));
    await settle(() => fireEvent.keyDown(field(), { key: 'ArrowUp' }));
    await settle();
    const values = foreseen.map((draft) => draft.document.changes.at(-1)?.value);
    expect(values).toEqual([0.29]);
  });

  it('to a value that is typed has nothing foreseen', async () => {
    const { asked, foreseen } = await upliftInHand();
    const before = asked.length;
    await settle(() => fireEvent.change(field(), { target: { value: '6.2' } }));
    await waitFor(() => expect(asked).toHaveLength(before + 1));
    await settle();
    expect(foreseen).toEqual([]);
  });
});
