import type { CheckedForm } from '../../shared/checks/check.ts';
import { doubtsOf } from '../../shared/checks/checks.ts';
import { defaultThresholds } from '../../shared/checks/thresholds.ts';
import { defineInstrument, type Item } from '../../shared/engine/instrument.ts';
import type { Person } from '../../shared/model/records.ts';
import { unknownOfPerson } from '../../shared/model/unknownOfPerson.ts';

/** A form with nothing around it. */
export function aForm(over: Partial<CheckedForm> & Pick<CheckedForm, 'instrument'>): CheckedForm {
  return {
    subject: null,
    year: '2021/2022',
    stored: {},
    effective: over.stored ?? {},
    previous: null,
    card: null,
    staff: () => null,
    other: () => null,
    risks: () => null,
    thresholds: defaultThresholds,
    ...over,
  };
}

/** An invented form of the given items. */
export function anInstrument(items: readonly Item[], over: { readonly id?: string } = {}) {
  return defineInstrument({
    id: over.id ?? 'x-form',
    version: 1,
    title: 'Форма',
    shortTitle: 'Форма',
    source: { order: 'Х', document: 'Приказ', clause: 'п. 1' },
    about: 'school',
    filledBy: 'Школа',
    rounds: ['year'],
    window: null,
    items,
    register: [],
    printed: { title: 'Форма', header: [], columns: [], signatures: [] },
  });
}

export function aCard(over: Partial<Person> = {}): Person {
  return {
    id: 'teacher',
    municipality: 'm',
    school: 'school',
    role: 'teacher',
    name: 'Орлова А. П.',
    ...unknownOfPerson,
    subjects: ['математика'],
    ...over,
  };
}

/** What is doubtful in a form: check and item, as ids. */
export function idsOf(form: CheckedForm): readonly string[] {
  return doubtsOf(form).map(({ id }) => id);
}

/** The one doubt of a form, in words. */
export function sentenceOf(form: CheckedForm): string | undefined {
  return doubtsOf(form)[0]?.sentence.replaceAll('\u00a0', ' ');
}
