import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import type { PaperVerdict } from '../../../shared/ipc/calls/scans.ts';
import { paths } from '../../../shared/model/paths.ts';
import { call } from '../../api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../useFilters.ts';
import { useLibrary } from '../../useInstruments.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { PaperNotice } from './PaperNotice.tsx';
import classes from './Papers.module.css';

type Checked = { readonly number: number; readonly verdicts: readonly PaperVerdict[] };

/** Sheets one after another: each code typed or scanned tells at once whether its sheet still holds. */
export function PapersPage() {
  const given = useFilters().of('code');
  const [text, setText] = useState(given);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const check = async (code: string) => {
    if (code.trim() === '') return;
    setBusy(true);
    try {
      const verdicts = await call('paper.check', { text: code.slice(0, 200) });
      setChecked((all) => [{ number: (all[0]?.number ?? 0) + 1, verdicts }, ...all].slice(0, 50));
      setProblem(null);
      // The next sheet is scanned over this one.
      input.current?.select();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Проверить не удалось');
    }
    setBusy(false);
  };
  const first = useRef(given);
  useEffect(() => {
    input.current?.focus();
    if (first.current !== '') void check(first.current);
    first.current = '';
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void check(text);
  };
  return (
    <Page
      title="Проверка бумаги"
      actions={<HelpLink topic="paper" />}
      lead="Код стоит внизу каждого листа формы. Введите его или прочитайте QR-код сканером: программа скажет, соответствует ли лист форме или устарел."
    >
      <form className={classes['check']} onSubmit={submit}>
        <TextInput
          ref={input}
          label="Код листа"
          placeholder="ОП-K3F9-2M7Q"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          Проверить
        </Button>
      </form>
      {problem && <Notice tone="bad" title={problem} isLive />}
      <div className={classes['verdicts']}>
        {checked.map(({ number, verdicts }, index) => (
          <div key={number}>
            {verdicts.map((verdict, at) => (
              <Verdict key={at} verdict={verdict} isLive={index === 0} />
            ))}
          </div>
        ))}
      </div>
    </Page>
  );
}

function Verdict({ verdict, isLive }: { readonly verdict: PaperVerdict; readonly isLive: boolean }) {
  const { library } = useLibrary();
  const isOfForm = 'form' in verdict;
  return (
    <>
      <PaperNotice verdict={verdict} instrument={isOfForm ? library.byId(verdict.form.instrument) : undefined} isLive={isLive} />
      {isOfForm && <Link href={paths.paperOfForm(verdict.form.submission, verdict.code)}>Открыть форму</Link>}
      {verdict.status === 'blank' && <Link href={paths.monitoring(verdict.instrument)}>Формы этого мониторинга</Link>}
    </>
  );
}
