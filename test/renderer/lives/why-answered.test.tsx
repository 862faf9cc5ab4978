import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { WhyAnswer } from '../../../core/explain/why/event.ts';
import { WhyAnswered } from '../../../renderer/lives/why-answered.tsx';

afterEach(cleanup);

const NEVER: WhyAnswer = {
  event: 'unmet-need',
  subject: 7,
  option: 'fee-cut',
  replicate: 0,
  happened: false,
  month: '2026-04',
  sentence: 'Person 7 had no need of note unmet.',
  chain: [{ month: '2026-04', step: 'change-needs', sentence: 'Need changes.', setBy: [] }],
  causes: [],
  runs: [],
  splits: [],
  market: null,
};

it('does not say that something led to what did not happen', () => {
  render(<WhyAnswered answer={NEVER} />);
  expect(screen.getByRole('heading', { name: 'What happened by then, in order' })).toBeTruthy();
  cleanup();
  render(<WhyAnswered answer={{ ...NEVER, happened: true }} />);
  expect(screen.getByRole('heading', { name: 'What led to it, in order' })).toBeTruthy();
});
