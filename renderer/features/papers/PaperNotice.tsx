import type { PaperVerdict } from '../../../shared/ipc/calls/scans.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { Notice } from '../../components/Notice.tsx';
import { plainDate } from '../../dates.ts';
import { momentText } from '../forms/momentText.ts';
import { ChangesList } from './ChangesList.tsx';

type Props = {
  readonly verdict: PaperVerdict;
  readonly instrument: Instrument | undefined;
  readonly isLive?: boolean;
  readonly isBrief?: boolean;
};

/** What is known of a sheet by its code. */
export function PaperNotice({ verdict, instrument, isLive = false, isBrief = false }: Props) {
  switch (verdict.status) {
    case 'mistyped':
      return <Notice tone="bad" title="Код введён с ошибкой: проверьте знаки" isLive={isLive} />;
    case 'unknown':
      return (
        <Notice tone="warn" title={`Лист ${verdict.code} в этой базе не найден`} isLive={isLive}>
          <p>
            {verdict.title === null ? '' : `По QR-коду это лист формы «${verdict.title}». `}
            Форма с тех пор изменена, а печать этого листа не отмечена, или лист напечатан из другой базы.
          </p>
        </Notice>
      );
    case 'blank':
      return verdict.newer === null ? (
        <Notice tone="good" title={`${verdict.code}: бланк действующей версии`} isLive={isLive}>
          <p>{verdict.title}.</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={`${verdict.code}: бланк устарел, действует версия ${verdict.newer}`} isLive={isLive}>
          <p>{verdict.title}.</p>
        </Notice>
      );
    case 'same':
      return (
        <Notice tone="good" title={`Лист ${verdict.code} соответствует форме`} isLive={isLive}>
          <p>{knownWords(verdict)}</p>
          {verdict.signed && !verdict.form.isSigned && <p>Форма возвращена в работу: подпишите её заново.</p>}
        </Notice>
      );
    case 'outdated':
      return (
        <Notice tone="warn" title={`Лист ${verdict.code} устарел`} isLive={isLive}>
          <p>{knownWords(verdict)}</p>
          {!isBrief && <ChangesList changes={verdict.changes} instrument={instrument} />}
        </Notice>
      );
  }
}

/** «Рисковый профиль, ООШ № 7, 2020/2021. Напечатан 20.05.2021, 10:00. Подписан 21.05.2021: Директор Иванов И. И.» */
function knownWords({ form, printedAt, signed }: Extract<PaperVerdict, { readonly form: unknown }>): string {
  return [
    `${form.title}, ${form.about}.`,
    ...(printedAt === null ? [] : [`Напечатан ${momentText(printedAt)}.`]),
    ...(signed === null ? [] : [`Подписан${signed.on ? ` ${plainDate(signed.on)}` : ''}${signed.by === '' ? '' : `: ${signed.by}`}.`]),
  ].join(' ');
}
