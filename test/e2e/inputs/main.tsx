import '../../../renderer/styles.ts';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { checkValue } from '../../../shared/engine/answers.ts';
import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { answerText } from '../../../renderer/features/forms/answerText.ts';
import type { AnswerValue } from '../../../renderer/features/forms/answerValue.ts';
import { AnswerInput } from '../../../renderer/features/forms/inputs/AnswerInput.tsx';
import { SampleNamesContext } from '../../../renderer/features/forms/inputs/SampleNames.ts';
import { cssVariables, theme } from '../../../renderer/theme.ts';

/** What a field of the page says of itself. */
export type FieldReport = { readonly value: AnswerValue | null; readonly wrong: string | null; readonly text: string };

const parts = { kind: 'sample', of: 'Наставник', title: 'Наставники' } as const;

/** Kinds of items that no form of this version has yet. */
const items: readonly LeafItem[] = [
  { id: 'scored', kind: 'scored-yes-no', title: 'Наличие раздела на сайте' },
  { id: 'percent', kind: 'measure', title: 'Доля обучающихся', measure: { kind: 'percent' }, direction: 'higher' },
  { id: 'count', kind: 'measure', title: 'Количество участников', measure: { kind: 'count', unit: 'чел.' }, direction: 'higher' },
  { id: 'number', kind: 'measure', title: 'Площадь', measure: { kind: 'number', unit: 'кв. м', min: 0 }, direction: null },
  { id: 'share', kind: 'measure', title: 'Педагоги с категорией', measure: { kind: 'count-share' }, direction: 'higher' },
  { id: 'yes-no', kind: 'measure', title: 'Участие в проекте', measure: { kind: 'yes-no' }, direction: null },
  { id: 'periods', kind: 'two-period', title: 'Доля «2» по ВПР', measure: { kind: 'percent' }, direction: 'lower' },
  { id: 'evidence', kind: 'evidence', title: 'Реквизиты актов' },
  { id: 'criterion', kind: 'criterion', title: 'Наличие плана' },
  {
    id: 'sample',
    ...parts,
    items: [
      { id: '1', kind: 'points', title: 'Планирование', values: [0, 1, 2] },
      { id: '2', kind: 'scored-yes-no', title: 'Отчёт' },
    ],
  },
  {
    id: 'named',
    kind: 'sample',
    of: 'педагогов',
    title: 'Педагоги',
    items: [
      { id: 'who', kind: 'text', title: 'Педагог', optional: true },
      ...Array.from(
        { length: 12 },
        (_, index) => ({ id: String(index + 1), kind: 'scored-yes-no', title: `Параметр ${index + 1}` }) as const,
      ),
    ],
  },
];

const known = ['Белова А. А.', 'Громов Б. Б.', 'Ершова В. В.'];

function Fields() {
  const [values, setValues] = useState<Readonly<Record<string, AnswerValue | null>>>({});
  const [saves, setSaves] = useState(0);
  return items.map((item) => {
    const value = values[item.id] ?? null;
    const report: FieldReport = { value, wrong: checkValue(item, value), text: answerText(item, value) };
    return (
      <section key={item.id} data-field={item.id} aria-labelledby={`label-${item.id}`}>
        <h2 id={`label-${item.id}`}>{item.title}</h2>
        <AnswerInput
          item={item}
          value={value}
          labelId={`label-${item.id}`}
          describedBy={undefined}
          onSave={(next) => {
            setValues((old) => ({ ...old, [item.id]: next }));
            setSaves((count) => count + 1);
          }}
        />
        <output data-saves={saves}>{JSON.stringify(report)}</output>
      </section>
    );
  });
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <h1>Поля формы</h1>
      <SampleNamesContext value={() => ({ known, inForm: [] })}>
        <Fields />
      </SampleNamesContext>
    </MantineProvider>,
  );
