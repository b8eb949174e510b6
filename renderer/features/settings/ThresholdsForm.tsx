import { NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { checks } from '../../../shared/checks/checks.ts';
import { defaultThresholds, type Thresholds } from '../../../shared/checks/thresholds.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useSaving } from '../../useSaving.ts';
import styles from './Settings.module.css';

/** From which change between two years on a value is doubtful, and what else makes a form so. */
export function ThresholdsForm() {
  const thresholds = useCall('thresholds.get', {});
  return (
    <>
      <section className={styles.part} aria-labelledby="thresholds-heading">
        <Loaded query={thresholds}>{(given) => <Form given={given} />}</Loaded>
      </section>
      <section className={styles.part} aria-labelledby="checks-heading">
        <h2 id="checks-heading">Что ещё проверяется</h2>
        <ul>
          {checks.slice(1).map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <p>Карточка педагога сверяется с формами последнего учебного года: в ней записано то, что верно сейчас.</p>
      </section>
    </>
  );
}

type Draft = Readonly<Record<keyof Thresholds, number | string>>;

function Form({ given }: { readonly given: Thresholds }) {
  const undo = useUndo();
  const [draft, setDraft] = useState<Draft>(given);
  const { errors, foot, run } = useSaving(Object.keys(given));
  async function submit() {
    await act('thresholds.save', numbersOf(draft));
    undo.push({
      title: 'Изменены пороги проверок',
      undo: async () => {
        await act('thresholds.save', given);
        setDraft(given);
      },
    });
  }
  return (
    <form
      noValidate
      className={styles.form}
      aria-labelledby="thresholds-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void run(submit);
      }}
    >
      <h2 id="thresholds-heading" className={styles.heading}>
        Скачок за год
      </h2>
      <p className={styles.aside}>
        Значение сомнительно, если за год оно изменилось на столько или больше. Приказы порогов не называют: это решение муниципалитета.
      </p>
      <Stack gap="md">
        {fields.map(({ name, label, description }) => (
          <NumberInput
            key={name}
            label={label}
            description={`${description} По умолчанию ${defaultThresholds[name]}.`}
            w={420}
            hideControls
            decimalSeparator=","
            value={draft[name]}
            error={errors[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
          />
        ))}
        <FormFoot {...foot} />
      </Stack>
    </form>
  );
}

const fields: readonly { readonly name: keyof Thresholds; readonly label: string; readonly description: string }[] = [
  { name: 'steps', label: 'Баллы и уровни, ступеней', description: 'С 0 на 2 балла или с недостаточного уровня на высокий – 2 ступени.' },
  { name: 'percent', label: 'Проценты и доли, п.п.', description: 'С 40 % до 60 % – 20 процентных пунктов.' },
  { name: 'relative', label: 'Количества и другие числа, %', description: 'С 20 до 30 – 50 % прежнего значения.' },
  { name: 'least', label: 'Количества, наименьшее изменение', description: 'Меньшее изменение количества не сомнительно: с 1 до 3.' },
];

/** What is empty is refused by the schema. */
function numbersOf(draft: Draft): Thresholds {
  const number = (name: keyof Thresholds) => (typeof draft[name] === 'number' ? draft[name] : 0);
  return { steps: number('steps'), percent: number('percent'), relative: number('relative'), least: number('least') };
}
