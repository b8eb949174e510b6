import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ScanView } from '../../../shared/ipc/calls/scans.ts';
import { call } from '../../api.ts';
import { plainDate } from '../../dates.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { momentText } from '../forms/momentText.ts';
import classes from './Papers.module.css';
import { sizeText } from './sizeText.ts';

/** One scan: its name and size, the picture where the window can show it, the ways to it. */
export function ScanRow({ scan }: { readonly scan: ScanView }) {
  const { id, name, size, addedAt, addedBy, signedOn, isOutdated } = scan;
  const { push } = useUndo();
  const told = (work: () => Promise<unknown>) => () => void work().catch(tell);
  const open = told(async () => call('document.open', { token: (await call('scan.make', { id })).token }));
  const remove = told(async () => {
    await act('scan.remove', { id });
    push({ title: `Убран скан «${name}»`, undo: () => act('scan.restore', { id }) });
  });
  return (
    <li className={classes['scan']}>
      <p className={classes['name']}>{name}</p>
      <p className={classes['detail']}>{[sizeText(size), `добавлен ${momentText(addedAt)}`, addedBy].filter(Boolean).join(', ')}</p>
      {isOutdated && (
        <span className={classes['obsolete']}>
          <IconAlertTriangle size={13} aria-hidden /> скан устаревшей копии{signedOn ? ` от ${plainDate(signedOn)}` : ''}
        </span>
      )}
      {scan.isShown && <ScanPicture scan={scan} />}
      <Group gap="xs">
        <Button variant="default" size="compact-sm" aria-label={`Открыть: ${name}`} onClick={open}>
          Открыть
        </Button>
        <Button variant="subtle" size="compact-sm" aria-label={`Убрать: ${name}`} onClick={remove}>
          Убрать
        </Button>
      </Group>
    </li>
  );
}

function ScanPicture({ scan: { id, name } }: { readonly scan: ScanView }) {
  const { data, error } = useCall('scan.picture', { id });
  if (error) return <p className={classes['detail']}>{error.message}</p>;
  return data ? <img className={classes['picture']} src={`data:image/${data.type};base64,${data.bytes}`} alt={`Скан: ${name}`} /> : null;
}

function tell(error: unknown): void {
  showToast(error instanceof Error ? error.message : 'Не получилось', { tone: 'bad' });
}
