import { useMemo, type ReactNode } from 'react';
import { leaves, type Instrument } from '../../../shared/engine/instrument.ts';
import type { SampleItem } from '../../../shared/engine/sampleResult.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { worksIn } from '../../../shared/model/worksIn.ts';
import type { PersonRole } from '../../../shared/model/records.ts';
import { useCall } from '../../useCall.ts';
import { schoolTitle } from '../../words.ts';
import { recordOf, rowsOf, textOf, type AnswerValue } from './answerValue.ts';
import { SampleNamesContext, type SampleNames } from './inputs/SampleNames.ts';

type Props = {
  readonly instrument: Instrument;
  readonly year: string;
  readonly valueOf: (item: string) => AnswerValue | null;
  readonly children: ReactNode;
};

/**
 * Suggests names for the rows of samples: people and schools of the base (of the monitoring, where it is known), names given elsewhere in
 * the form. The tables are drawn anew only when one of these has changed, not with every answer of the form.
 */
export function SampleNamesProvider({ instrument, year, valueOf, children }: Props) {
  const samples = leaves(instrument.items).filter((item) => item.kind === 'sample');
  const isAsked = samples.length > 0;
  const people = useCall('person.list', {}, isAsked).data ?? none;
  const schools = useCall('school.list', { year }, isAsked).data ?? none;
  const given = JSON.stringify(samples.map((item) => [item.of, namesIn(item, valueOf(item.id))]));
  const names = useMemo(() => {
    const inForm = JSON.parse(given) as readonly (readonly [string, readonly string[]])[];
    const made = new Map<string, SampleNames>();
    return (of: string): SampleNames => {
      const found = made.get(of) ?? {
        known: knownNames(of, { year, people, schools }),
        inForm: [...new Set(inForm.flatMap(([other, own]) => (other === of ? own : [])))],
      };
      made.set(of, found);
      return found;
    };
  }, [year, people, schools, given]);
  return isAsked ? <SampleNamesContext value={names}>{children}</SampleNamesContext> : children;
}

const none: readonly never[] = [];

type Base = { readonly year: string; readonly people: Output<'person.list'>; readonly schools: Output<'school.list'> };

function knownNames(of: string, { year, people, schools }: Base): readonly string[] {
  const isMonitored = new Set<string | null>(schools.filter(({ status }) => status === 'shnor').map(({ id }) => id));
  if (/школ|организаци/i.test(of)) return sorted(schools.filter(({ id }) => isMonitored.has(id)).map(schoolTitle));
  const role = roleOf(of);
  const all = people.filter((person) => person.role === role && worksIn(person, year));
  const monitored = role === 'teacher' ? all.filter(({ school }) => isMonitored.has(school)) : [];
  return sorted((monitored.length > 0 ? monitored : all).map(({ name }) => name));
}

function namesIn(item: SampleItem, value: AnswerValue | null): readonly string[] {
  const name = item.items.find(({ kind }) => kind === 'text')?.id ?? '';
  return rowsOf(value)
    .map((row) => textOf(recordOf(row)?.[name]))
    .filter((text) => text !== '');
}

function roleOf(of: string): PersonRole {
  if (/наставник/i.test(of)) return 'mentor';
  if (/тьютор/i.test(of)) return 'tutor';
  if (/куратор/i.test(of)) return 'curator';
  return /руководител|директор/i.test(of) ? 'director' : 'teacher';
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted(collator.compare);
}

const collator = new Intl.Collator('ru', { numeric: true });
