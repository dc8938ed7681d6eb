import { useWords } from '../../i18n/use-words.js';

export interface Gap {
  readonly condition: string;
  readonly has: number | null;
  readonly needs: number;
}

/** What is still missing for the next step. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { t, term, format } = useWords();
  return (
    <ul>
      {gaps.map(({ condition, has, needs }) => (
        <li key={condition}>
          {term('condition', condition)}:{' '}
          {t('receipt.has', { has: has === null ? '–' : format.decimal(has, 2), needs: format.decimal(needs, 2) })}
        </li>
      ))}
    </ul>
  );
}
