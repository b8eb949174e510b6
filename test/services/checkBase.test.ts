import { expect, test } from 'vitest';
import { checkBase } from '../../electron/services/checkBase.ts';
import { openForWriting } from '../../electron/services/base.ts';
import { openForm, saveAnswer } from '../../electron/services/entry.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { aBase, clock, deficits } from '../db/aBase.ts';

test('check names unknown forms and items, wrong values and broken references', () => {
  const base = openForWriting(aBase(), clock);
  const { db } = base.connection;
  const { submission } = openForm(base, { ...deficits.key, instrument: 'k-teacher-competence' });
  saveAnswer(base, { submission: submission.id, item: '3', value: 7 });
  expect(checkBase(base).problems).toEqual([
    expect.stringMatching(/^Компетенции учителя, Орлова А\. П\., математика, 2020\/2021: пункт 3: /),
  ]);
  db.prepare("insert into answer(submission, item, value) values (?, '99', '1')").run(submission.id);
  base.submissions.add(
    { ...deficits.key, instrument: 'k-future', id: 'future', version: 9, municipality: base.municipality().id },
    base.stamp(),
  );
  expect(checkBase(base).problems).toHaveLength(3);
  db.pragma('foreign_keys = OFF');
  db.exec("delete from school where id = 'school'");
  expect(checkBase(base).problems).toEqual([
    'Запись таблицы person ссылается на отсутствующую запись таблицы school',
    'Запись таблицы submission ссылается на отсутствующую запись таблицы school',
    'Запись таблицы submission ссылается на отсутствующую запись таблицы school',
    'Настройка соединения не действует: foreign_keys = 0, нужно 1',
  ]);
  base.connection.close();
});

test('export gives effective answers and the state of each form', () => {
  const base = openForWriting(aBase(), clock);
  const subjectForm = openForm(base, deficits.key).submission.id;
  saveAnswer(base, { submission: subjectForm, item: 'level', value: 'high' });
  const competence = openForm(base, { ...deficits.key, instrument: 'k-teacher-competence' }).submission.id;
  const status = () => exportBase(base).submissions.find(({ instrument }) => instrument === 'k-teacher-competence');
  expect(status()).toMatchObject({ about: { kind: 'teacher', id: 'teacher', name: 'Орлова А. П.' }, status: 'draft', answers: { '1': 2 } });
  for (const [item, value] of Object.entries({ 2: 'нет', 3: 1, 4: 0, 5: 'нет' })) saveAnswer(base, { submission: competence, item, value });
  expect(status()).toMatchObject({ status: 'complete', answers: { '1': 2, '2': 'нет', '3': 1, '4': 0, '5': 'нет' } });
  base.submissions.sign(competence, { signedOn: '2021-05-20', signedBy: '', header: { fields: {}, signers: {} } }, base.stamp());
  expect(status()?.status).toBe('signed');
  base.people.remove('teacher', base.stamp());
  expect(exportBase(base)).toMatchObject({ people: [], submissions: [] });
  base.connection.close();
});
