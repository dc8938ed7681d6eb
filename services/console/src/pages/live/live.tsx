import { useWords } from '../../i18n/use-words.js';
import { Parked } from './parked.js';
import { Stages } from './stages.js';
import { Stream } from './stream.js';

/** What happens now, and how those who make it happen stand. */
export function Live() {
  const { t } = useWords();
  return (
    <>
      <div className="page-head">
        <h1>{t('live.title')}</h1>
      </div>
      <div className="two">
        <Stream />
        <div className="stack">
          <Stages />
          <Parked />
        </div>
      </div>
    </>
  );
}
