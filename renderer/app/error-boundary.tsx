import { Component } from 'react';
import type { ReactNode } from 'react';
import { ProblemPanel } from '../ui/problem-panel.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null };

/** A fault in drawing one tab leaves the rest of the window standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ProblemPanel
        title="This part of the window could not be drawn"
        problem={{
          code: 'internal',
          message: 'The figures themselves are unharmed. Choose another tab, or reload the window.',
        }}
        context={{ error: error.message, stack: error.stack }}
      />
    );
  }
}
