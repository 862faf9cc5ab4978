import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CARE_UNDONE } from '../../../core/study/care-undone.ts';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../draw.tsx';
import { PARAMETERS } from '../fake-catalogue.ts';
import { createFakeHost } from '../fake-host.ts';

afterEach(cleanup);

/** The overview of a finished result, with the level beyond which care left undone is told. */
async function overview(level: number): Promise<HTMLElement> {
  const row = { ...PARAMETERS[0]!, id: CARE_UNDONE, unit: 'fraction' as const, value: level };
  const host = createFakeHost({ 'parameters.list': () => [...PARAMETERS, row] });
  await drawApp(host, screenOf('compare'));
  await settle(() => host.finish());
  return screen.getByRole('region', { name: 'Headlines' });
}

it('the overview warns of care left undone above its headlines, once for each option, with what the law says', async () => {
  const headlines = await overview(0);
  const warning = within(headlines).getByRole('note', { name: 'Care left undone' });
  expect(within(warning).getAllByText(/Care Act 2014, section 18/)).toHaveLength(2);
  const [item] = within(headlines).getAllByRole('listitem');
  expect(warning.compareDocumentPosition(item!) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

it('the overview says nothing of care left undone where little is', async () => {
  const headlines = await overview(0.05);
  expect(within(headlines).queryByRole('note', { name: 'Care left undone' })).toBeNull();
});
