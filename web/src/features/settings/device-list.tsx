import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { devicesQuery, endDevice } from '../../api/me';
import { failureOf } from '../../api/problems';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { Panel } from '../../components/panel/panel';
import { troubleOf } from '../../i18n/trouble';
import { useFormat, useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings.module.css';

/** Where one is signed in, and the means to end it. */
export function DeviceList() {
  const t = useWords(settings);
  const format = useFormat();
  const queryClient = useQueryClient();
  const devices = useQuery(devicesQuery);
  const end = useMutation({
    mutationFn: endDevice,
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
  const error = devices.error ?? end.error;
  const again = () => {
    end.reset();
    void devices.refetch();
  };
  return (
    <Panel title={t('settings.devices')}>
      <p className={styles.note}>{t('settings.devicesNote')}</p>
      {error && (
        <Notice role="alert" title={troubleOf(t, failureOf(error))} actions={<Button onClick={again}>{t('common.retry')}</Button>} />
      )}
      {devices.isPending && <p role="status">{t('common.loading')}</p>}
      <ul className={styles.devices}>
        {devices.data?.map((device) => (
          <li key={device.id} className={styles.device}>
            <MonitorSmartphone aria-hidden="true" />
            <span className={styles.deviceWords}>
              <span className={styles.name}>{device.name}</span>
              <span className={styles.note}>{device.current ? t('settings.thisDevice') : t('settings.seen', { when: seenAt(format, device.seen_at) })}</span>
            </span>
            {!device.current && (
              <Button blocked={end.isPending} onClick={() => end.mutate(device.id)} aria-label={t('settings.endDevice', { name: device.name })}>
                {t('settings.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function seenAt(format: string, at: string): string {
  return new Intl.DateTimeFormat(format, { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(new Date(at));
}
