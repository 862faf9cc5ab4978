import type { ReactNode } from 'react';
import { SoFarContext } from '../charts/so-far.ts';
import { selectSoFar } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';

/** Tells the charts inside of the months that are in. It is drawn by itself, so that nothing else is drawn with every few of them. */
export function SoFar({ children }: { readonly children: ReactNode }) {
  return <SoFarContext value={useApp(selectSoFar)}>{children}</SoFarContext>;
}
