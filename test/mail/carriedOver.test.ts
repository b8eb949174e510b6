import { expect, test } from 'vitest';
import { carriedOver } from '../../shared/mail/carriedOver.ts';

const one = { subject: '', text: 'Уважаемые коллеги!\n\nС уважением' };
const many = { subject: '', text: '{обращение}\n\nС уважением' };
const untouched = { now: many, began: many };

test('what was written in one letter stays when it becomes a letter for each; the greeting is that of each', () => {
  const now = { subject: 'Совещание', text: 'Уважаемые коллеги!\nПриглашаем.\nС уважением' };
  expect(carriedOver({ now, began: one }, untouched)).toEqual({ subject: 'Совещание', text: '{обращение}\nПриглашаем.\nС уважением' });
});

test('a greeting of the user stays', () => {
  expect(carriedOver({ now: { ...one, text: 'Коллеги,\nприглашаем.' }, began: one }, untouched).text).toBe('Коллеги,\nприглашаем.');
});

test('what was written in the other stays as it is', () => {
  const to = { now: { subject: 'Своя', text: 'Свой текст' }, began: many };
  expect(carriedOver({ now: { subject: 'Иная', text: 'Иной' }, began: one }, to)).toEqual(to.now);
  expect(carriedOver({ now: one, began: one }, untouched)).toEqual(many);
});
