import { getFirstnameGender, inclineFirstname, inclineMiddlename } from 'lvovich';
import { ending, type Case, type Endings, type Sex } from './case.ts';

/** Forms that the library lacks. */
const own: Readonly<Record<string, Endings>> = {
  любовь: ['Любови', 'Любови', 'Любовью'],
  нинель: ['Нинели', 'Нинели', 'Нинелью'],
  илья: ['Ильи', 'Илье', 'Ильёй'],
  фома: ['Фомы', 'Фоме', 'Фомой'],
  лука: ['Луки', 'Луке', 'Лукой'],
};

/** A first name in a case; null: it is not surely known. */
export function firstNameIn(name: string, sex: Sex, wanted: Case): string | null {
  const known = own[name.toLowerCase()];
  if (known) return ending(known, wanted);
  if (!/^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u.test(name)) return null;
  if (sex === 'female' && name.endsWith('ь')) return null;
  if (sex === 'female' && /[^аяь]$/.test(name)) return name;
  if (sex === 'male' && /[оеиуюыэ]$/.test(name)) return null;
  const declined = name
    .split('-')
    .map((part) => inclineFirstname(part, wanted, sex))
    .join('-');
  return declined === name ? null : declined;
}

/** A patronymic in a case, «оглы» and «кызы» as they are; null: it is none. */
export function patronymicIn(patronymic: string, wanted: Case): string | null {
  const [name = '', particle] = patronymic.split(' ');
  if (particle !== undefined) return patronymic;
  const sex = sexOfPatronymic(name);
  return sex === null ? null : inclineMiddlename(name, wanted, sex);
}

export function sexOfPatronymic(patronymic: string): Sex | null {
  if (/(ич| оглы| улы| уулу)$/i.test(patronymic)) return 'male';
  return /(вна|ична| кызы| гызы)$/i.test(patronymic) ? 'female' : null;
}

export function sexOfFirstName(name: string): Sex | null {
  const found = getFirstnameGender(name);
  return found === 'male' || found === 'female' ? found : null;
}
