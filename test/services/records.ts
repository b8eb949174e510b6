import type { Input } from '../../shared/ipc/contract.ts';

export function aSchool(over: Partial<Input<'school.add'>> = {}): Input<'school.add'> {
  return { code: '', name: 'МОБУ ООШ № 7', shortName: 'ООШ № 7', director: '', locality: 'rural', ...over };
}

export function aPerson(over: Partial<Input<'person.add'>> = {}): Input<'person.add'> {
  return {
    school: null,
    role: 'teacher',
    name: 'Орлова Анна Петровна',
    subjects: ['математика'],
    education: '',
    serviceYears: null,
    weeklyHours: null,
    category: null,
    phone: '',
    email: '',
    ...over,
  };
}
