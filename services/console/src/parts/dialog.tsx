import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Icon } from '../layout/icon.js';

/** The browser's own dialog: it keeps the focus, closes on Escape, and gives the focus back. */
export function Dialog({ title, close, children }: { title: string; close(): void; children: ReactNode }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={close}>
      <header>
        <h2>{title}</h2>
        <button className="button-icon" onClick={close} aria-label={t('receipt.close')}>
          <Icon name="close" />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
