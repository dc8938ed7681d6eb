import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../../api/client.js';
import { segments } from '../../api/queries.js';
import type { TermGroup } from '../../i18n/terms.js';
import { useWords } from '../../i18n/use-words.js';
import { BANDS, CELLS, CLASSES, RUNGS, STAGES, STANDINGS, TIERS } from '../../parts/codes.js';
import type { ListChoice } from './use-list-filters.js';

const CHOICES = [
  ['stage', 'customers.stage', 'stage', STAGES],
  ['tier', 'customers.tier', 'tier', TIERS],
  ['band', 'customers.churn', 'band', BANDS],
  ['cell', 'customers.cell', 'cell', CELLS],
  ['loyaltyClass', 'customers.loyaltyClass', 'loyaltyClass', CLASSES],
  ['complaint', 'customers.complaint', 'standing', STANDINGS],
] as const satisfies readonly (readonly [string, string, TermGroup, readonly string[]])[];

/** The filters that have choices of their own here; others are set by links and shown as they are. */
const SHOWN = new Set<string>([...CHOICES.map(([name]) => name), 'level', 'segment', 'idPrefix', 'sort']);

export function Filters({ filters, set, clear }: ListChoice) {
  const { t, term } = useWords();
  const { data } = useQuery(segments(useClient()));
  const others = Object.entries(filters).filter(([name]) => !SHOWN.has(name));
  const levels = RUNGS.map((rung, level) => [String(level), term('rung', rung)] as const);
  const named = (data?.segments ?? []).map(({ segmentId, name }) => [segmentId, name] as const);
  return (
    <search className="filters" aria-label={t('customers.filters')}>
      <Search value={filters['idPrefix'] ?? ''} set={set} />
      {CHOICES.map(([name, label, group, codes]) => (
        <Choice
          key={name}
          label={t(label)}
          value={filters[name]}
          choices={codes.map((code) => [code, term(group, code)] as const)}
          choose={(value) => set(name, value)}
        />
      ))}
      <Choice label={t('customers.level')} value={filters['level']} choices={levels} choose={(v) => set('level', v)} />
      {named.length > 0 && (
        <Choice
          label={t('customers.segment')}
          value={filters['segment']}
          choices={named}
          choose={(v) => set('segment', v)}
        />
      )}
      {others.map(([name, value]) => (
        <button key={name} className="button" onClick={() => set(name, '')}>
          {name} {value} ×
        </button>
      ))}
      {Object.keys(filters).some((name) => name !== 'sort') && (
        <button className="button" onClick={clear}>
          {t('customers.clear')}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [code: string, name: string])[];
  choose(value: string): void;
}

function Choice({ label, value = '', choices, choose }: ChoiceProps) {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} data-chosen={value !== ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('customers.all')}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Someone who types asks once, not for every letter. */
const TYPED_MS = 200;

function Search({ value, set }: { value: string; set: ListChoice['set'] }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => set('idPrefix', text), TYPED_MS);
    return () => clearTimeout(timer);
  }, [text, value, set]);
  return (
    <label className="field">
      <span>{t('customers.search')}</span>
      <input
        type="search"
        value={text}
        placeholder={t('customers.searchHint')}
        onChange={({ target }) => setText(target.value.trim())}
      />
    </label>
  );
}
