import { Button, Checkbox, FileButton, Group, Stack } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { LetterFileView, OwnFile } from '../../../shared/ipc/calls/mail.ts';
import { attachmentLimits, attachmentTypes } from '../../../shared/mail/attachments.ts';
import { call } from '../../api.ts';
import { Notice } from '../../components/Notice.tsx';
import { sendFile } from '../intake/sendFile.ts';
import { sizeText } from '../papers/sizeText.ts';
import classes from './Mail.module.css';

type Props = {
  readonly files: readonly LetterFileView[];
  /** Keys of those that do not go. */
  readonly out: readonly string[];
  readonly onOut: (out: readonly string[]) => void;
  readonly onAdd: (file: OwnFile) => void;
};

const accepted = Object.keys(attachmentTypes)
  .map((ending) => `.${ending}`)
  .join(',');

/** Attachments: each can be taken out and put back, files from the disk can be added. */
export function LetterFiles({ files, out, onOut, onAdd }: Props) {
  const reset = useRef<() => void>(null);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const going = files.filter(({ key }) => !out.includes(key));
  const size = going.reduce((sum, file) => sum + file.size, 0);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    const refused: string[] = [];
    let room = attachmentLimits.files - files.filter(({ isOwn }) => isOwn).length;
    for (const file of chosen)
      try {
        if (room === 0) throw new Error(`${file.name}: к письму прилагается не больше ${attachmentLimits.files} своих файлов.`);
        const token = await sendFile(file.name, file, { to: 'mail' });
        onAdd(await call('mail.attach', { token: token! }));
        room--;
      } catch (error) {
        refused.push(error instanceof Error ? error.message : `${file.name}: не приложен`);
      }
    setProblems(refused);
    setBusy(false);
  };
  return (
    <Stack gap={6}>
      {files.length > 0 && (
        <Checkbox.Group
          label={titleOf(going.length, files.length, size)}
          value={going.map(({ key }) => key)}
          onChange={(kept) => onOut(files.flatMap(({ key }) => (kept.includes(key) ? [] : [key])))}
        >
          <div className={classes['attached']}>
            {files.map(({ key, name, size: own }) => (
              <Checkbox key={key} value={key} label={name} description={sizeText(own)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Group gap="xs">
        <FileButton
          multiple
          accept={accepted}
          resetRef={reset}
          inputProps={{ 'aria-label': 'Файлы к письму', tabIndex: -1 }}
          onChange={(chosen) => {
            if (chosen.length > 0) void add(chosen);
            // The same file may be chosen again.
            reset.current?.();
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-md" loading={isBusy} leftSection={<IconPaperclip size={16} aria-hidden />}>
              Приложить файл
            </Button>
          )}
        </FileButton>
        {files.length > 6 && (
          <Button variant="subtle" size="compact-md" onClick={() => onOut(going.length > 0 ? files.map(({ key }) => key) : [])}>
            {going.length > 0 ? 'Убрать все вложения' : 'Вернуть все вложения'}
          </Button>
        )}
      </Group>
      {problems.map((problem) => (
        <Notice key={problem} tone="bad" title={problem} isLive />
      ))}
    </Stack>
  );
}

function titleOf(going: number, all: number, size: number): string {
  const count = going === all ? `Вложений: ${all}` : `Вложений: ${going} из ${all}`;
  return going === 0 ? count : `${count}, ${sizeText(size)}`;
}
