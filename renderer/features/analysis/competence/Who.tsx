import { Link } from 'wouter';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { kept } from '../kept.ts';
import { useAddress } from '../useAddress.ts';
import { initialed } from './initialed.ts';
import styles from './Who.module.css';

type Props = { readonly forms: readonly CompetenceForm[]; readonly hasSubject?: boolean };

/** Teachers by name and school; each opens with the reasons of the level. */
export function Who({ forms, hasSubject = false }: Props) {
  return (
    <>
      <Names forms={forms.slice(0, atOnce)} hasSubject={hasSubject} />
      {forms.length > atOnce && (
        <details className={styles.more}>
          <summary>ещё {forms.length - atOnce}</summary>
          <Names forms={forms.slice(atOnce)} hasSubject={hasSubject} />
        </details>
      )}
    </>
  );
}

const atOnce = 6;

function Names({ forms, hasSubject = false }: Props) {
  const address = useAddress();
  return (
    <ul className={styles.who}>
      {forms.map(({ submission, person, subject, school }) => (
        <li key={`${person.id} ${subject}`}>
          {submission === null ? initialed(person.name) : <Link href={address.href({ open: submission })}>{initialed(person.name)}</Link>}{' '}
          <span>{kept(hasSubject ? `${subject}, ${school.name}` : school.name)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same for a spreadsheet. */
export function whoText(forms: readonly CompetenceForm[]): string {
  return forms.map(({ person, school }) => `${person.name} (${school.name})`).join(', ');
}
