import { useWords } from '../i18n/use-words.js';

/** A lifecycle stage or a churn band, with its colour beside its name. */
export function Stage({ stage }: { stage: string | null }) {
  const { term } = useWords();
  return (
    <>
      <span className="dot" data-stage={stage} />
      {term('stage', stage)}
    </>
  );
}

export function Band({ band }: { band: string | null }) {
  const { term } = useWords();
  if (band === null) return '–';
  return (
    <>
      <span className="dot" data-band={band} />
      {term('band', band)}
    </>
  );
}
