import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { useCall } from '../../useCall.ts';
import { useYears } from '../../year.ts';
import styles from './FirstSteps.module.css';

/** A base without schools: what to fill in first. */
export function FirstSteps() {
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  const years = useYears();
  const steps = [
    {
      isDone: Boolean(municipality?.authority && municipality.centre),
      path: paths.settings,
      title: 'Заполните реквизиты муниципалитета',
      text: 'Управление образования, методический центр, подписант и приказ о мониторинге: они печатаются в формах и отчётах.',
    },
    {
      isDone: years.length > 0,
      path: paths.settingsPart('years'),
      title: 'Проверьте учебный год',
      text:
        years.length > 0
          ? `В базе: ${years.join(', ')}. Другой год добавляется в настройках или кнопкой «+» вверху.`
          : 'Добавьте учебный год.',
    },
    {
      isDone: false,
      path: paths.newSchool,
      title: 'Добавьте первую школу',
      text: 'После этого здесь появится таблица сбора: школы, формы, сроки. Педагоги вносятся в карточке школы или в разделе «Педагоги».',
    },
  ];
  return (
    <section aria-labelledby="first-heading" className={styles.steps}>
      <h2 id="first-heading">С чего начать</h2>
      <ol>
        {steps.map((step) => {
          const Icon = step.isDone ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={step.path} data-done={step.isDone}>
              <Icon size={22} stroke={1.75} aria-hidden="true" />
              <div>
                <Link href={step.path}>{step.title}</Link>
                {step.isDone && <span className={styles.done}> – сделано</span>}
                <p>{step.text}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
