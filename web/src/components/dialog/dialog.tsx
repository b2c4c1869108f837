import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { useFormat } from '../../i18n/voice';
import styles from './dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  /** As wide as what is compared in it needs; on a phone the whole screen. */
  wide?: boolean;
  children: ReactNode;
}

/** A question that has to be answered before anything else. Escape and a press beside it mean no. */
export default function Dialog({ title, onClose, wide = false, children }: Props) {
  return (
    <I18nProvider locale={useFormat()}>
      <ModalOverlay className={styles.veil} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
        <Modal className={styles.modal} data-wide={wide || undefined}>
          <AriaDialog className={styles.dialog}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
