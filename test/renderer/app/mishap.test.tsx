import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { whatHappened } from '../../../renderer/api/what-happened.ts';
import { MishapNotice } from '../../../renderer/app/mishap-notice.tsx';

const requestPort = () => undefined;
const asked = (answer: () => Promise<'host' | null>) =>
  whatHappened({ fetch, careMarket: { requestPort, whatHappened: answer } });
afterEach(cleanup);

it.each([
  ['window', /The window stopped working and was loaded again.*go on/],
  ['host', /holds your library ended unexpectedly and was started again.*asked again/],
] as const)('a page loaded anew for the %s says so until it is read', (mishap, expected) => {
  render(<MishapNotice mishap={mishap} />);
  expect(screen.getByRole('complementary').textContent).toMatch(expected);
  fireEvent.click(screen.getByRole('button', { name: 'Close this note' }));
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('the shell is asked what happened; a browser has none, and one that fails keeps no window from opening', async () => {
  expect(await asked(() => Promise.resolve('host'))).toBe('host');
  expect(await asked(() => Promise.resolve(null))).toBeNull();
  expect(await asked(() => Promise.reject(new Error('gone')))).toBeNull();
  expect(await whatHappened({ fetch })).toBeNull();
});
