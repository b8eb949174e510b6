import { Link } from 'wouter';
import { roundKind, roundTitles } from '../../../shared/collection/rounds.ts';
import type { AboutKind, HeaderField, Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { paths } from '../../../shared/model/paths.ts';
import { plainDate } from '../../dates.ts';
import { useCall } from '../../useCall.ts';
import classes from './FormHeader.module.css';

/** What the form takes from the base and never asks again; each card is one click away. A signed form keeps what it was signed with. */
export function FormHeader({ view, instrument }: { readonly view: SubmissionView; readonly instrument: Instrument }) {
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  const fields = [...instrument.printed.header, ...(instrument.printed.footer ?? [])].filter((field) => 'from' in field);
  const { person, school } = view.about;
  const card = person
    ? { title: personCards[view.submission.about.kind] ?? 'Карточка', path: paths.person(person.id) }
    : school
      ? { title: 'Паспорт школы', path: paths.school(school.id) }
      : view.submission.about.kind === 'municipality'
        ? { title: 'Формы муниципалитета', path: paths.municipality }
        : null;
  return (
    <div className={classes['card']}>
      <dl>
        {fields.map((field) => (
          <div key={field.label}>
            <dt>{field.label}</dt>
            <dd>
              {(view.header ? view.header.fields[field.from] : valueOf(field, view, municipality)) || (
                <span className={classes['empty']}>не заполнено в базе</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>О форме</summary>
        <p>
          {instrument.printed.title}. {instrument.source.document}, {instrument.source.clause}. Заполняет:{' '}
          {instrument.filledBy.toLowerCase()}.
        </p>
        {instrument.printed.intro?.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
      {card && <Link href={card.path}>{card.title}</Link>}
    </div>
  );
}

const personCards: Readonly<Partial<Record<AboutKind, string>>> = {
  teacher: 'Карточка педагога',
  mentor: 'Карточка наставника',
  tutor: 'Карточка тьютора',
};

type Municipality = { readonly name: string; readonly authority: string };

function valueOf(
  field: Extract<HeaderField, { readonly from: unknown }>,
  { submission, about }: SubmissionView,
  municipality: Municipality | undefined,
): string {
  switch (field.from) {
    case 'authority':
      return municipality?.authority ?? '';
    case 'municipality':
      return municipality?.name ?? '';
    case 'school':
      return about.school?.name ?? '';
    case 'school-short':
      return about.school?.shortName || about.school?.name || '';
    case 'person':
      return about.person?.name ?? '';
    case 'education':
      return about.person?.education ?? '';
    case 'service-years':
      return String(about.person?.serviceYears ?? '');
    case 'weekly-hours':
      return String(about.person?.weeklyHours ?? '').replace('.', ',');
    case 'subject':
      return submission.subject ?? '';
    case 'year':
      return submission.year;
    case 'round':
      return roundTitles[roundKind(submission.round)];
    case 'visit-date':
      return /^\d{4}-/.test(submission.round) ? plainDate(submission.round) : '';
  }
}
