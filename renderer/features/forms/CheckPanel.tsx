import { checkAnswers, completeness, itemsById } from '../../../shared/engine/answers.ts';
import { leaves, type Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { Notice } from '../../components/Notice.tsx';
import { answerText } from './answerText.ts';
import { recordOf } from './answerValue.ts';
import classes from './Field.module.css';
import { DoubtList } from './DoubtList.tsx';
import { fieldOf, nameOf } from './FieldJumps.tsx';
import type { AnswerSheet } from './useAnswers.ts';
import { focusField } from './walk.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly sheet: AnswerSheet };

type Remark = { readonly item: string; readonly value: string; readonly rule: string };

/** What is wrong or missing: the value, the rule, a jump to the field. A draft is saved all the same. */
export function CheckPanel({ view, instrument, sheet }: Props) {
  const remarks = remarksOf({ view, instrument, sheet });
  if (remarks.length === 0)
    return (
      <>
        <Notice tone="good" title="Ошибок нет, форма заполнена" isLive />
        <DoubtList view={view} instrument={instrument} />
      </>
    );
  return (
    <>
      <p role="status">Замечаний: {remarks.length}. Черновик при этом сохранён.</p>
      <ol>
        {remarks.map((remark) => (
          <li key={`${remark.item} ${remark.rule}`}>
            <button type="button" className={classes['link']} onClick={() => focusField(fieldOf(remark.item))}>
              {nameOf(instrument, remark.item)}
            </button>
            : {remark.value}. {remark.rule}
          </li>
        ))}
      </ol>
      <DoubtList view={view} instrument={instrument} />
    </>
  );
}

function remarksOf({ view, instrument, sheet }: Props): readonly Remark[] {
  const items = itemsById(instrument);
  const textOf = (id: string, value: unknown) => {
    const item = items.get(id);
    const text = item ? answerText(item, value) : '';
    return text === '' ? 'не заполнено' : `значение «${text}»`;
  };
  const refused = sheet.failed.map((item) => ({
    item,
    value: textOf(item, sheet.valueOf(item)),
    rule: `Не сохранено: ${sheet.pendingOf(item)?.message ?? ''}`,
  }));
  const wrong = checkAnswers(instrument, view.effective).flatMap(({ item, message }) =>
    item === null ? [] : [{ item, value: textOf(item, view.effective[item]), rule: message }],
  );
  const unfounded = leaves(instrument.items).flatMap((item) =>
    item.kind === 'verdict' && recordOf(view.effective[item.id])?.['reason'] === ''
      ? [{ item: item.id, value: textOf(item.id, view.effective[item.id]), rule: 'Решение куратора должно иметь причину' }]
      : [],
  );
  const incomplete = view.score?.status === 'incomplete' ? view.score.missing : [];
  const missing = [...new Set([...incomplete, ...completeness(instrument, view.effective).missing])];
  return [
    ...refused,
    ...wrong,
    ...unfounded,
    ...missing.map((item) => ({
      item,
      value: 'не заполнено',
      rule: incomplete.includes(item) ? 'Нужно для расчёта балла' : 'Обязательно для полной формы',
    })),
  ];
}
