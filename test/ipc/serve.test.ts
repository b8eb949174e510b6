import { describe, expect, it } from 'vitest';
import { dispatch } from '../../electron/ipc/serve.ts';
import { contract, type Handlers } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import { someHandlers } from '../shell/someHandlers.ts';
import { randomPayload } from './randomPayload.ts';

const handlers = someHandlers();
const quiet = () => undefined;
const send = (name: string, input: unknown, over: Partial<Handlers> = {}) => dispatch({ ...handlers, ...over }, name, input, quiet);

describe('the door', () => {
  it('answers a call of the contract', async () => {
    expect(await send('settings.save', { author: ' Петрова А. А. ' })).toEqual({ ok: true, data: { author: 'Петрова А. А.' } });
  });

  it.each(['constructor', '__proto__', 'toString', 'base.drop', ''])('knows no call «%s»', async (name) => {
    expect(await send(name, {})).toMatchObject({ ok: false, code: 'bad-input' });
  });

  it('names each wrong field in Russian, in the words of the contract first', async () => {
    const person = { name: ' ', school: 1, role: 'cook', subjects: [], education: '', category: null, phone: '', email: 'x'.repeat(121) };
    expect(await send('person.add', { ...person, serviceYears: 81, weeklyHours: 'много', extra: 1 })).toEqual({
      ok: false,
      code: 'bad-input',
      message: 'Проверьте введённые значения.',
      fields: {
        name: 'Укажите фамилию, имя, отчество',
        school: 'Введите текст',
        role: 'Выберите значение из списка',
        email: 'Не длиннее 120 знаков',
        serviceYears: 'Стаж не больше 80 лет',
        weeklyHours: 'Введите число',
        '': 'Лишние поля: extra',
      },
    });
  });

  it('asks for a value that is not given', async () => {
    expect(await send('base.open', {})).toMatchObject({ fields: { id: 'Укажите значение' } });
    expect(await send('base.open', { id: '' })).toMatchObject({ fields: { id: 'Укажите значение' } });
  });

  it('passes a failure on with its code, words and fields', async () => {
    const failing = () => {
      throw new Failure('disk-full', 'На диске нет места.', { name: 'Короче' });
    };
    const reply = await send('base.state', {}, { 'base.state': failing });
    expect(reply).toEqual({ ok: false, code: 'disk-full', message: 'На диске нет места.', fields: { name: 'Короче' } });
  });

  it('logs a bug once and keeps its text inside', async () => {
    const logged: unknown[][] = [];
    const failing = () => Promise.reject(new TypeError('secret path'));
    const reply = await dispatch({ ...handlers, 'base.state': failing }, 'base.state', {}, (...entry) => logged.push(entry));
    expect(reply).toEqual({
      ok: false,
      code: 'internal',
      message: 'Что-то пошло не так. Подробности записаны в журнал программы.',
      fields: {},
    });
    expect(logged).toEqual([['base.state', new TypeError('secret path')]]);
  });

  it('refuses what is too large, too deep, circular or not plain', async () => {
    const deep = JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) as unknown;
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const polluted = JSON.parse('{"__proto__": {"isDemo": true}}') as unknown;
    for (const value of ['x'.repeat(1_000_001), new Array(1_000_001).fill(0), deep, circular, new Map(), new Uint8Array(3), polluted]) {
      const input = { submission: 's', item: 'i', value };
      expect(await send('submission.saveAnswer', input)).toMatchObject({ ok: false, code: 'bad-input', message: /слишком много/ });
    }
  });

  it('answers every random payload on every call with a reply and never throws', async () => {
    const random = randomPayload(20_201_217);
    const bugs: unknown[] = [];
    for (const name of Object.keys(contract)) {
      for (let round = 0; round < 200; round++) {
        const reply = await dispatch(handlers, name, random(), (...entry) => bugs.push(entry));
        expect(typeof reply.ok).toBe('boolean');
      }
    }
    expect(bugs).toEqual([]);
  });
});
