import { Link } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { Notice } from '../../components/Notice.tsx';

/** Schools that no letter could be written to. */
export function WithoutAddress({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <Notice tone="warn" title={`Нет адреса, письмо не создано: ${titles.join(', ')}.`}>
      <p>
        <Link href={`${paths.contacts}?lack=1`}>Внести адреса в адресную книгу</Link>
      </p>
    </Notice>
  );
}
