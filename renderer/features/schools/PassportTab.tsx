import type { Person, School } from '../../../shared/model/records.ts';
import { Facts } from '../../components/Facts.tsx';
import { NameCases } from '../names/NameCases.tsx';
import { localityWords } from '../../words.ts';

/** Requisites of a school. */
export function PassportTab({ school, people }: { readonly school: School; readonly people: readonly Person[] }) {
  return (
    <Facts
      facts={[
        { title: 'Полное наименование', value: school.name },
        { title: 'Краткое наименование', value: school.shortName },
        { title: 'Код (логин)', value: school.code },
        { title: 'Директор', value: school.director },
        ...(school.director.trim() === '' ? [] : [{ title: 'Склонение имени директора', value: <NameCases name={school.director} /> }]),
        { title: 'Электронная почта', value: school.email },
        { title: 'Местность', value: school.locality && localityWords[school.locality] },
        { title: 'Педагогов в базе', value: people.filter(({ role }) => role === 'teacher').length },
      ]}
    />
  );
}
