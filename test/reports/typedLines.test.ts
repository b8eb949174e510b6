import { expect, test } from 'vitest';
import { typedLines } from '../../shared/reports/living/typedLines.ts';

test('text pasted from a word processor loses what is not seen and keeps its lines', () => {
  const pasted = '\ufeffПерв\u00adый\u200b абзац,\tс табуляцией.\r\n\r\nВторой\u000bс разрывом\u00a0строки.\u0007\u2028Третий.';
  expect(typedLines(pasted, 'paragraph')).toEqual(['Первый абзац, с табуляцией.', 'Второй', 'с разрывом\u00a0строки.', 'Третий.']);
});

test('a list loses the signs that it sets itself, a paragraph keeps them', () => {
  expect(typedLines('•\tпервое;\n– второе;\n·третье.', 'bulleted')).toEqual(['первое;', 'второе;', 'третье.']);
  expect(typedLines('1.\tпервое\n12) второе\n2021 год', 'numbered')).toEqual(['первое', 'второе', '2021 год']);
  expect(typedLines('1. первое\n– второе', 'paragraph')).toEqual(['1. первое', '– второе']);
});

test('letters put together of several signs are one, marks of the program are taken out, emptiness is nothing', () => {
  expect(typedLines('и\u0306 \ue000section\ue001', 'paragraph')).toEqual(['й section']);
  expect(typedLines(' \n\t\n\u200b', 'paragraph')).toEqual([]);
});
