import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../api/client.js';
import { policies } from '../../api/queries.js';
import type { AdoptedPolicy } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { differences } from './differences.js';
import { Thresholds } from './thresholds.js';

/** The thresholds in force, and what was changed of them when. */
export function Policies() {
  const { t } = useWords();
  const query = useQuery(policies(useClient()));
  return (
    <>
      <div className="page-head">
        <h1>{t('policies.title')}</h1>
      </div>
      <Loaded query={query} lines={12}>
        {({ inForce, earlier }) => (
          <div className="two">
            {inForce && <Thresholds adopted={inForce} />}
            <Card title={t('policies.history')} note={t('policies.historyNote')}>
              <ol className="history">
                {[...(inForce ? [inForce] : []), ...earlier].map((each, i, all) => (
                  <Version key={i} adopted={each} before={all[i + 1]} />
                ))}
              </ol>
            </Card>
          </div>
        )}
      </Loaded>
    </>
  );
}

/** A policy, and what it changed of the one before. */
function Version({ adopted, before }: { adopted: AdoptedPolicy; before: AdoptedPolicy | undefined }) {
  const { t } = useWords();
  const changes = before ? differences(before.policy, adopted.policy) : [];
  return (
    <li>
      <h3>
        {t('policies.version', { version: adopted.policy.version })} <Adoption adopted={adopted} />
      </h3>
      <p className="muted small">
        {before === undefined
          ? t('policies.first')
          : changes.length === 0
            ? t('policies.noChanges')
            : t('policies.changes', { count: changes.length })}
      </p>
      <ul className="changes">
        {changes.map(({ name, before, after }) => (
          <li key={name}>
            <span className="mono">{name}</span>
            <span>
              <del>{before}</del> → <strong>{after}</strong>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Adoption({ adopted: { adopted } }: { adopted: AdoptedPolicy }) {
  const { t, format } = useWords();
  return (
    <span className="muted small">
      {adopted === null
        ? t('policies.byDefault')
        : t('policies.adopted', { day: format.instant(adopted.at), by: adopted.by })}
    </span>
  );
}
