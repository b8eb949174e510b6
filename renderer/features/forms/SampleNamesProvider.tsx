import type { ReactNode } from 'react';
import { leaves, type Instrument } from '../../../shared/engine/instrument.ts';
import { worksIn } from '../../../shared/model/worksIn.ts';
import type { PersonRole } from '../../../shared/model/records.ts';
import { useCall } from '../../useCall.ts';
import { schoolTitle } from '../../words.ts';
import { recordOf, rowsOf, textOf, type AnswerValue } from './answerValue.ts';
import { SampleNamesContext } from './inputs/SampleNames.ts';

type Props = {
  readonly instrument: Instrument;
  readonly year: string;
  readonly valueOf: (item: string) => AnswerValue | null;
  readonly children: ReactNode;
};

/** Suggests names for the rows of samples: people and schools of the base (of the monitoring, where it is known), names given elsewhere in the form. */
export function SampleNamesProvider({ instrument, year, valueOf, children }: Props) {
  const samples = leaves(instrument.items).filter((item) => item.kind === 'sample');
  const isAsked = samples.length > 0;
  const people = useCall('person.list', {}, isAsked).data ?? [];
  const schools = useCall('school.list', { year }, isAsked).data ?? [];
  if (!isAsked) return children;
  const isMonitored = new Set<string | null>(schools.filter(({ status }) => status === 'shnor').map(({ id }) => id));

  const known = (of: string): readonly string[] => {
    if (/школ|организаци/i.test(of)) return sorted(schools.filter(({ id }) => isMonitored.has(id)).map(schoolTitle));
    const role = roleOf(of);
    const all = people.filter((person) => person.role === role && worksIn(person, year));
    const monitored = role === 'teacher' ? all.filter(({ school }) => isMonitored.has(school)) : [];
    return sorted((monitored.length > 0 ? monitored : all).map(({ name }) => name));
  };
  const inForm = (of: string): readonly string[] => [
    ...new Set(
      samples
        .filter((item) => item.of === of)
        .flatMap((item) => {
          const name = item.items.find(({ kind }) => kind === 'text')?.id ?? '';
          return rowsOf(valueOf(item.id)).map((row) => textOf(recordOf(row)?.[name]));
        })
        .filter((name) => name !== ''),
    ),
  ];
  return <SampleNamesContext value={(of) => ({ known: known(of), inForm: inForm(of) })}>{children}</SampleNamesContext>;
}

function roleOf(of: string): PersonRole {
  if (/наставник/i.test(of)) return 'mentor';
  if (/тьютор/i.test(of)) return 'tutor';
  if (/куратор/i.test(of)) return 'curator';
  return /руководител|директор/i.test(of) ? 'director' : 'teacher';
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'ru', { numeric: true }));
}
