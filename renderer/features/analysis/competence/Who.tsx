import { Link } from 'wouter';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { useAddress } from '../useAddress.ts';
import { initialed } from './initialed.ts';
import styles from './Who.module.css';

type Props = { readonly forms: readonly CompetenceForm[]; readonly hasSubject?: boolean };

/** Teachers by name and school; each opens with the reasons of the level. */
export function Who({ forms, hasSubject = false }: Props) {
  const address = useAddress();
  return (
    <ul className={styles.who}>
      {forms.map(({ submission, person, subject, school }) => (
        <li key={`${person.id} ${subject}`}>
          {submission === null ? initialed(person.name) : <Link href={address.href({ open: submission })}>{initialed(person.name)}</Link>}{' '}
          <span>{hasSubject ? `${subject}, ${school.name}` : school.name}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same for a spreadsheet. */
export function whoText(forms: readonly CompetenceForm[]): string {
  return forms.map(({ person, school }) => `${person.name} (${school.name})`).join(', ');
}
