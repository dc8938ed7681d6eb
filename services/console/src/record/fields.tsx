import type { ReactNode } from 'react';
import type { TermGroup } from '../i18n/terms.js';
import { useWords } from '../i18n/use-words.js';

export function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      {hint !== undefined && <small className="muted">{hint}</small>}
    </label>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly name: string;
  readonly group: TermGroup;
  readonly codes: readonly string[];
}

/** A choice among codes of the API, by their words. */
export function Choose({ label, name, group, codes }: ChooseProps) {
  const { term } = useWords();
  return (
    <Field label={label}>
      <select name={name}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {term(group, code)}
          </option>
        ))}
      </select>
    </Field>
  );
}
