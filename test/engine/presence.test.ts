import { describe, expect, it } from 'vitest';
import { formOf } from '../../shared/engine/formOf.ts';
import { defineInstrument, leaves, type Instrument } from '../../shared/engine/instrument.ts';
import { presenceOf, presenceTogether } from '../../shared/engine/presence.ts';
import { criterion, part, section, text } from '../../shared/instruments/items.ts';

const invented = defineInstrument({
  id: 'x-criteria',
  version: 1,
  title: 'Критерии',
  shortTitle: 'Критерии',
  source: { order: 'X', document: 'Приказ', clause: 'приложение' },
  about: 'municipality',
  alsoAbout: ['school'],
  filledBy: 'УО, школа',
  rounds: ['year'],
  window: { from: '06-01', to: '06-30', clause: 'п. 1' },
  items: [
    ...part('1', 'Система оценки', [
      section('1.1', 'Наличие системы', {
        items: [
          criterion('1.1.1', 'Положение', { hint: 'сайт отдела', wording: { school: { title: 'Положение школы' } } }),
          criterion('1.1.2', 'Обоснование отказа', { asksFor: 'conditional' }),
        ],
      }),
      section('1.2', 'Наличие показателей', {
        items: [criterion('1.2.1', 'Негативные показатели', { asksFor: 'negative' }), criterion('1.2.2', 'Показатели', {})],
      }),
    ]),
    ...part('2', 'Развитие таланта', [section('2.1', 'Анализ', { items: [criterion('2.1.1', 'Анализ', { askedOf: ['municipality'] })] })]),
    ...part('3', 'Профориентация', [
      section('3.1', 'Мониторинг', {
        items: [text('3.0', 'Примечание', { optional: true }), criterion('3.1.1', 'Опрос', { onlyIf: { item: '3.0', isNot: ['нет'] } })],
      }),
    ]),
  ],
  register: [],
  printed: {
    title: 'Критерии',
    header: [
      { label: 'Муниципалитет', from: 'municipality' },
      { label: 'Школа', from: 'school', askedOf: ['school'] },
    ],
    columns: ['№', 'Показатель'],
    signatures: [{ post: 'Начальник' }],
  },
});

const yes = { isPresent: true, document: '', link: '' };
const no = { ...yes, isPresent: false };

describe('presence of criteria', () => {
  it('is counted by part and in the whole, what is not filled apart from what is absent', () => {
    expect(presenceOf(invented, { '1.1.1': yes, '2.1.1': no, '1.2.1': yes })).toEqual({
      whole: { asked: 4, present: 1, absent: 1, unfilled: 2, share: { from: '1/4', to: '3/4' } },
      parts: [
        { id: '1', title: 'Система оценки', asked: 2, present: 1, absent: 0, unfilled: 1, share: { from: '1/2', to: '1' } },
        { id: '2', title: 'Развитие таланта', asked: 1, present: 0, absent: 1, unfilled: 0, share: { from: '0', to: '0' } },
        { id: '3', title: 'Профориентация', asked: 1, present: 0, absent: 0, unfilled: 1, share: { from: '0', to: '1' } },
      ],
      leftOut: [
        { item: '1.1.2', title: 'Обоснование отказа', reason: 'conditional', isPresent: null },
        { item: '1.2.1', title: 'Негативные показатели', reason: 'negative', isPresent: true },
      ],
    });
  });

  it('does not change by what is negative or conditional, whatever is said of it', () => {
    const counts = [yes, no, null].map((mark) => presenceOf(invented, { '1.1.1': yes, '1.1.2': mark, '1.2.1': mark })!.whole);
    expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1);
  });

  it('has one share once everything is filled, exact where a decimal would have no end', () => {
    const answers = { '1.1.1': yes, '1.2.2': yes, '2.1.1': no, '3.1.1': no };
    expect(presenceOf(invented, answers)!.whole.share).toEqual({ from: '1/2', to: '1/2' });
    expect(presenceOf(invented, { ...answers, '3.0': 'нет' })!.whole.share).toEqual({ from: '2/3', to: '2/3' });
  });

  it('is asked of a level in its own criteria', () => {
    const school = formOf(invented, { about: 'school', round: 'year' });
    expect(presenceOf(school, {})!.parts.map(({ id, asked }) => `${id}: ${asked}`)).toEqual(['1: 2', '3: 1']);
    expect(presenceOf(school, {})!.whole).toMatchObject({ asked: 3, unfilled: 3, share: { from: '0', to: '1' } });
  });

  it('takes a draft that says neither for not filled, and a form without criteria for none', () => {
    expect(presenceOf(invented, { '1.1.1': 'да', '1.2.2': { isPresent: 1 } })!.whole).toMatchObject({ present: 0, absent: 0, unfilled: 4 });
    expect(presenceOf({ ...invented, items: [] }, {})).toBeNull();
  });

  it('has no share where all it asks for is left out', () => {
    const only: Instrument = { ...invented, items: [criterion('1', 'Негативное', { asksFor: 'negative' })] };
    expect(presenceOf(only, {})).toMatchObject({ whole: { asked: 0, share: null }, parts: [] });
  });

  it('adds up over forms by part', () => {
    const school = formOf(invented, { about: 'school', round: 'year' });
    const forms = [presenceOf(school, { '1.1.1': yes, '1.2.2': no, '3.1.1': yes })!, presenceOf(school, { '1.1.1': yes })!];
    expect(presenceTogether(forms)).toEqual({
      whole: { asked: 6, present: 3, absent: 1, unfilled: 2, share: { from: '1/2', to: '5/6' } },
      parts: [
        { id: '1', title: 'Система оценки', asked: 4, present: 2, absent: 1, unfilled: 1, share: { from: '1/2', to: '3/4' } },
        { id: '3', title: 'Профориентация', asked: 2, present: 1, absent: 0, unfilled: 1, share: { from: '1/2', to: '1' } },
      ],
    });
    expect(presenceTogether([]).whole.share).toBeNull();
  });
});

describe('the form of a kind', () => {
  it('has the words for the kind and no hint where these have none', () => {
    const first = (about: 'school' | 'municipality') => leaves(formOf(invented, { about, round: 'year' }).items)[0];
    expect(first('municipality')).toMatchObject({ title: 'Положение', hint: 'сайт отдела' });
    expect(first('school')).toMatchObject({ title: 'Положение школы' });
    expect(first('school')).not.toHaveProperty('hint');
  });

  it('has the header fields for the kind', () => {
    const labels = (about: 'school' | 'municipality') =>
      formOf(invented, { about, round: 'year' }).printed.header.map(({ label }) => label);
    expect(labels('school')).toEqual(['Муниципалитет', 'Школа']);
    expect(labels('municipality')).toEqual(['Муниципалитет']);
  });
});
