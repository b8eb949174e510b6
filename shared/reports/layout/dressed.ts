import type { Municipality } from '../../model/records.ts';
import { nbsp } from '../phrasing/numbers.ts';
import { typeset } from '../phrasing/text.ts';
import type { ReportTree } from '../tree.ts';
import type { DocumentLayout, Stamp } from './documentLayout.ts';
import { profileTitles } from './profile.ts';
import { profileOf, type DocumentClass, type LayoutSettings, type Letterhead, type Signer } from './settings.ts';

type Dress = {
  readonly settings: LayoutSettings;
  readonly municipality: Pick<Municipality, 'authority' | 'centre'>;
  /** A form of an order takes the typeface only. */
  readonly as: DocumentClass | 'form';
  /** A copy for publication names nobody. */
  readonly isPublic: boolean;
};

/** The document set by the municipality's settings, with the letterhead and stamps that documents of its class bear. */
export function dressed(tree: ReportTree, { settings, municipality, as, isPublic }: Dress): ReportTree {
  const { letterhead, approval, agreement } = settings;
  const bears = ({ documents }: { readonly documents: readonly DocumentClass[] }): boolean => as !== 'form' && documents.includes(as);
  const stamp = (word: string, signer: Signer): Stamp => ({
    word,
    post: typeset(signer.post),
    name: isPublic || signer.name === '' ? null : typeset(signer.name),
  });
  const layout: DocumentLayout = {
    title: profileTitles[settings.profile],
    profile: profileOf(settings),
    charts: settings.charts,
    hasContents: settings.contents === 'long' && as === 'report',
    letterhead: bears(letterhead) ? letterheadOf(letterhead, municipality) : null,
    approval: bears(approval) ? stamp('УТВЕРЖДАЮ', approval) : null,
    agreement: bears(agreement) ? stamp('СОГЛАСОВАНО', agreement) : null,
  };
  return { ...tree, layout };
}

/** Names that were not given are those of the municipality's requisites; null: nobody is known. */
export function letterheadOf(given: Letterhead, { authority, centre }: Dress['municipality']): DocumentLayout['letterhead'] {
  const own = [given.authority, given.centre].filter((name) => name !== '');
  const names = own.length > 0 ? own : [authority, centre].filter((name) => name !== '');
  if (names.length === 0) return null;
  const labelled = (label: string, value: string) => (value === '' ? '' : `${label}${nbsp}${value}`);
  const details = [
    [given.address],
    [labelled('тел.', given.phone), labelled('e-mail:', given.email)],
    [labelled('ОКПО', given.okpo), labelled('ОГРН', given.ogrn), labelled(given.inn.includes('/') ? 'ИНН/КПП' : 'ИНН', given.inn)],
  ].map((parts) => parts.filter((part) => part !== '').join(', '));
  return { names: names.map(typeset), details: details.filter((line) => line !== '').map(typeset) };
}
