import { Button, NativeSelect } from '@mantine/core';
import type { UnknownSchool } from '../../../shared/intake/plan.ts';
import type { School } from '../../../shared/model/records.ts';
import { counted } from '../../plural.ts';
import { schoolTitle } from '../../words.ts';
import { undecided } from './choices.ts';
import classes from './Intake.module.css';
import { changeIntake, useIntake, type SchoolChoice } from './intakeStore.ts';

type Props = { readonly unknown: readonly UnknownSchool[]; readonly schools: readonly School[] };

/** Names of the files that are no school of the base for sure: the user says whose they are, and it is remembered. */
export function SchoolNames({ unknown, schools }: Props) {
  const { schools: said } = useIntake();
  const waiting = undecided(unknown, said);
  const sayRest = (choice: SchoolChoice) =>
    changeIntake(({ schools: old }) => ({ schools: { ...old, ...Object.fromEntries(waiting.map(({ alias }) => [alias, choice])) } }));
  return (
    <section aria-labelledby="intake-schools" className={classes['part']}>
      <h2 id="intake-schools">Чьи это результаты</h2>
      <p className={classes['dim']}>
        Этих названий нет среди школ базы или они подходят не к одной школе. Ответ запоминается: в следующий раз спрашивать не придётся.
      </p>
      <div className={classes['names']} role="region" aria-label="Названия школ из файлов" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Название в файле</th>
              <th scope="col">Код</th>
              <th scope="col">Где встретилось</th>
              <th scope="col">Школа базы</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map((one) => (
              <tr key={one.alias}>
                <th scope="row">{one.name}</th>
                <td>{one.code ?? '–'}</td>
                <td className={classes['dim']}>{whereText(one)}</td>
                <td>
                  <NativeSelect
                    aria-label={`Школа базы для «${one.name}»`}
                    value={valueOf(said[one.alias])}
                    onChange={(event) => say(one.alias, choiceOf(event.currentTarget.value))}
                    data={optionsOf(one, schools)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']}>
        <Button variant="default" disabled={waiting.length === 0} onClick={() => sayRest({ kind: 'new' })}>
          Создать школы для остальных
        </Button>
        <Button variant="default" disabled={waiting.length === 0} onClick={() => sayRest({ kind: 'skip' })}>
          Остальные не загружать
        </Button>
        <p role="status" className={waiting.length === 0 ? classes['good'] : classes['warn']}>
          {waiting.length === 0 ? 'Все названия решены' : `Без ответа: ${counted(waiting.length, 'название', 'названия', 'названий')}`}
        </p>
      </div>
    </section>
  );
}

function optionsOf({ likely }: UnknownSchool, schools: readonly School[]) {
  const option = (school: School) => ({
    value: `school:${school.id}`,
    label: school.code === '' ? schoolTitle(school) : `${schoolTitle(school)} (${school.code})`,
  });
  const alike = schools.filter(({ id }) => likely.includes(id));
  const others = schools.filter(({ id }) => !likely.includes(id));
  return [
    { value: '', label: 'выберите…' },
    ...(alike.length > 0 ? [{ group: 'Похожие', items: alike.map(option) }] : []),
    {
      group: 'Нет в базе',
      items: [
        { value: 'new', label: 'Создать школу' },
        { value: 'skip', label: 'Не загружать' },
      ],
    },
    ...(others.length > 0 ? [{ group: alike.length > 0 ? 'Другие школы' : 'Школы базы', items: others.map(option) }] : []),
  ];
}

function valueOf(choice: SchoolChoice | undefined): string {
  if (choice === undefined) return '';
  return choice.kind === 'school' ? `school:${choice.school}` : choice.kind;
}

function choiceOf(value: string): SchoolChoice | null {
  if (value === 'new' || value === 'skip') return { kind: value };
  return value.startsWith('school:') ? { kind: 'school', school: value.slice('school:'.length) } : null;
}

function say(alias: string, choice: SchoolChoice | null): void {
  changeIntake(({ schools: { [alias]: _, ...rest } }) => ({ schools: choice === null ? rest : { ...rest, [alias]: choice } }));
}

function whereText({ places }: UnknownSchool): string {
  const files = new Set(places.map(({ file }) => file));
  const [first] = files;
  const rows = counted(places.length, 'результат', 'результата', 'результатов');
  return files.size === 1 ? `${first}, ${rows}` : `${counted(files.size, 'файл', 'файла', 'файлов')}, ${rows}`;
}
