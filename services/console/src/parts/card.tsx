import { useId, type ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Card({ title, note, end, className = '', children }: CardProps) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="muted">{note}</span>}
        {end !== undefined && <div className="end">{end}</div>}
      </header>
      {children}
    </section>
  );
}
