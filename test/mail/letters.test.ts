import { expect, test } from 'vitest';
import { fillFields, unknownFields } from '../../shared/mail/fields.ts';
import { letterKinds, usualLetters } from '../../shared/mail/templates.ts';

test.each(letterKinds.map((kind) => [kind]))('the usual words of a letter with a %s have known fields only', (kind) => {
  const { subject, text } = usualLetters[kind];
  expect(unknownFields(`${subject}\n${text}`)).toEqual([]);
});

test('fields are filled in one pass: a value is not read for fields', () => {
  expect(fillFields('{школа}: {год}', { школа: '{год}', год: '2020/2021' })).toBe('{год}: 2020/2021');
});

test('an empty field goes with the brackets around it', () => {
  expect(fillFields('Направляем {что} ({школа}).', { что: 'справку', школа: '' })).toBe('Направляем справку.');
  expect(fillFields('{школа} Справка', { школа: '' })).toBe('Справка');
});

test('fields that have no value yet stay', () => {
  expect(fillFields('{год} {школа}', { год: '2020/2021' })).toBe('2020/2021 {школа}');
});

test('what stands in braces and is no field is found once', () => {
  expect(unknownFields('{шкла} {школа} {шкла} {x\ny} {}')).toEqual(['{шкла}']);
});
