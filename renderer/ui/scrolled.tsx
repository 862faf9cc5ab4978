type ScrolledProps = {
  /** What is in it, for those who do not see it. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: React.ReactNode;
};

/** What may be larger than its room, such as a wide table: it scrolls within itself, and can be reached and moved by keyboard. */
export function Scrolled({ label, className, children }: ScrolledProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
