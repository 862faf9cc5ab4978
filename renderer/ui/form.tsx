import type { ReactNode } from 'react';
import { Button, Form as AriaForm } from 'react-aria-components';
import styles from './button.module.css';

type FormProps = {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Fields that are sent off together, by their button or by Enter; what is refused is said beside each. */
export function Form({ label, onSubmit, className, children }: FormProps) {
  return (
    <AriaForm
      aria-label={label}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        onSubmit();
        // Once what was refused has been marked, the first of it has the focus.
        requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </AriaForm>
  );
}

/** The one button that sends a form off. */
export function SubmitButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button type="submit" className={`${styles['button']} ${styles['primary']}`}>
      {children}
    </Button>
  );
}
