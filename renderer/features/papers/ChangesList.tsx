import { itemsById } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { isSame, type PaperChanges } from '../../../shared/paper/paperChanges.ts';
import { answerText } from '../forms/answerText.ts';
import { nameOf } from '../forms/FieldJumps.tsx';
import classes from './Papers.module.css';

type Props = { readonly changes: PaperChanges; readonly instrument: Instrument | undefined };

/** Changes shown before the rest are counted. */
const most = 8;

/** What differs between a paper and the form now, a line each. */
export function ChangesList({ changes, instrument }: Props) {
  if (isSame(changes)) return <p>С тех пор в форме ничего не изменено.</p>;
  const lines = linesOf(changes, instrument);
  return (
    <>
      <p>С тех пор изменено:</p>
      <ul className={classes['changes']}>
        {lines.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > most && <li>и ещё {lines.length - most}</li>}
      </ul>
    </>
  );
}

function linesOf({ items, header, isOtherOutcome, isOtherVersion }: PaperChanges, instrument: Instrument | undefined): readonly string[] {
  const known = instrument && itemsById(instrument);
  const text = (id: string, value: unknown): string => {
    const item = known?.get(id);
    return (item ? answerText(item, value) : typeof value === 'string' ? value : '') || 'не заполнено';
  };
  return [
    ...items.map(({ item, was, now }) => `${instrument ? nameOf(instrument, item) : item}: ${text(item, was)} → ${text(item, now)}`),
    ...header.map(({ label, was, now }) => `${label}: ${was || 'не заполнено'} → ${now || 'не заполнено'}`),
    ...(isOtherOutcome ? ['итог формы: балл, уровень или риски'] : []),
    ...(isOtherVersion ? ['версия формы'] : []),
  ];
}
