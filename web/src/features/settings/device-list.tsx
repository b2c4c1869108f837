import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { devicesQuery, endDevice } from '../../api/me';
import { failureOf, problemKey } from '../../api/problems';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings.module.css';

/** Where one is signed in, and the means to end it. */
export function DeviceList() {
  const t = useWords(settings);
  const queryClient = useQueryClient();
  const devices = useQuery(devicesQuery);
  const end = useMutation({
    mutationFn: endDevice,
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
  const error = devices.error ?? end.error;
  return (
    <section className={styles.section} aria-labelledby="devices-title">
      <h2 id="devices-title" className={styles.heading}>{t('settings.devices')}</h2>
      <p className={styles.note}>{t('settings.devicesNote')}</p>
      {error && (
        <Notice role="alert" title={t(problemKey(failureOf(error).code))} actions={<Button onClick={() => void devices.refetch()}>{t('common.retry')}</Button>} />
      )}
      {devices.isPending && <p role="status">{t('common.loading')}</p>}
      <ul className={styles.devices}>
        {devices.data?.map((device) => (
          <li key={device.id} className={styles.device}>
            <MonitorSmartphone aria-hidden="true" />
            <span className={styles.deviceWords}>
              <span className={styles.name}>{device.name}</span>
              <span className={styles.note}>{device.current ? t('settings.thisDevice') : t('settings.seen', { when: seenAt(device.seen_at) })}</span>
            </span>
            {!device.current && (
              <Button blocked={end.isPending} onClick={() => end.mutate(device.id)} aria-label={t('settings.endDevice', { name: device.name })}>
                {t('settings.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WHEN = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });

function seenAt(at: string): string {
  return WHEN.format(new Date(at));
}
