import type { SearchHit } from '../../shared/ipc/calls/base.ts';
import type { PaperVerdict } from '../../shared/ipc/calls/scans.ts';
import { paths } from '../../shared/model/paths.ts';
import { readPaperCode } from '../../shared/paper/readPaperCode.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import type { Base } from './base.ts';
import { knownPapers } from './checkPaper.ts';

/** What the code of a sheet finds; empty where the text is no code. A sheet that was not noted is looked for on its own screen. */
export function paperHits(base: Base, text: string): readonly SearchHit[] {
  const reading = readPaperCode(text);
  if (reading === null) return [];
  const whole = paths.paper(text.trim());
  if (reading.status === 'mistyped')
    return [{ kind: 'paper', title: 'Код листа введён с ошибкой', detail: 'проверьте знаки', path: whole }];
  const hits = knownPapers(base, reading.codes).flatMap(hitOf);
  return hits.length > 0 ? hits : [{ kind: 'paper', title: `Лист ${reading.codes[0]}`, detail: 'найти среди всех форм', path: whole }];
}

function hitOf(verdict: PaperVerdict): readonly SearchHit[] {
  switch (verdict.status) {
    case 'mistyped':
    case 'unknown':
      return [];
    case 'blank':
      return [
        {
          kind: 'paper',
          title: `${verdict.title}, бланк`,
          detail: verdict.newer === null ? 'бланк действующей версии' : `бланк устарел: есть версия ${verdict.newer}`,
          path: paths.monitoring(verdict.instrument),
        },
      ];
    case 'same':
    case 'outdated': {
      const { code, form, printedAt, signed } = verdict;
      const when = signed?.on
        ? `подписан ${shortDate(signed.on)}`
        : printedAt === null
          ? ''
          : `напечатан ${new Date(printedAt).toLocaleDateString('ru')}`;
      const state = verdict.status === 'same' ? 'лист соответствует форме' : 'лист устарел';
      return [
        {
          kind: 'paper',
          title: form.title,
          detail: [form.about, when, state].filter(Boolean).join(', '),
          path: paths.paperOfForm(form.submission, code),
        },
      ];
    }
  }
}
