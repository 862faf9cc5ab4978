import type { ReactNode } from 'react';
import { addressOf } from './screen.ts';
import type { Screen } from './screen.ts';

type ScreenLinkProps = {
  readonly to: Screen;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** The screen one is on. */
  readonly current?: boolean;
  /** Done before the screen changes, where the link is followed in this window. */
  readonly onFollow?: (() => void) | undefined;
};

/** A link to another screen: it opens in a second window too. */
export function ScreenLink({ to, children, className, current = false, onFollow }: ScreenLinkProps) {
  return (
    <a
      href={addressOf(to)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={({ ctrlKey, metaKey, shiftKey }) => {
        if (!ctrlKey && !metaKey && !shiftKey) onFollow?.();
      }}
    >
      {children}
    </a>
  );
}
