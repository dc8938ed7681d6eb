import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../api/client.js';
import { stages } from '../../api/operations.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Card } from '../../parts/card.js';

interface Progress {
  readonly position: string;
  readonly lag: { readonly records: number; readonly seconds: number };
  readonly health: string;
}

/** How far the relay and each read model have come. */
export function Stages() {
  const { t } = useWords();
  const query = useQuery(stages(useClient()));
  return (
    <Card title={t('live.stages')}>
      <Loaded query={query} lines={8}>
        {({ relay, readModels }) => (
          <table className="rows stages">
            <thead>
              <tr>
                <th scope="col">{t('live.stage')}</th>
                <th scope="col">{t('live.lag')}</th>
                <th scope="col">{t('live.health')}</th>
              </tr>
            </thead>
            <tbody>
              <StageRow name="relay" progress={relay} />
              {readModels.map((each) => (
                <StageRow key={each.name} name={each.name} progress={each} />
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}

function StageRow({ name, progress: { position, lag, health } }: { name: string; progress: Progress }) {
  const { t, format } = useWords();
  const good = health === 'GOOD';
  return (
    <tr data-stage-name={name} data-position={position}>
      <th scope="row">{name}</th>
      <td>
        {lag.records === 0
          ? t('live.none')
          : t('live.records', { count: lag.records, formatted: format.count(lag.records) })}
      </td>
      <td>
        <span className="dot" data-band={good ? 'GREEN' : 'YELLOW'} /> {good ? t('live.ready') : t('live.notReady')}
      </td>
    </tr>
  );
}
