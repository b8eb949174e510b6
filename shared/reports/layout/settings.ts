import { standardProfiles, type LayoutProfile, type ProfileId } from './profile.ts';

/** Kinds of documents that may bear a letterhead and stamps; forms of the orders never do. */
export const documentClasses = ['report', 'roadmap', 'letter', 'order', 'protocol'] as const;
export type DocumentClass = (typeof documentClasses)[number];

export const documentClassTitles: Readonly<Record<DocumentClass, string>> = {
  report: 'Отчёты и справки',
  roadmap: 'Дорожные карты',
  letter: 'Письма',
  order: 'Приказы',
  protocol: 'Протоколы',
};

/** What the letterhead says; empty lines are left out. */
export type Letterhead = {
  readonly authority: string;
  readonly centre: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly okpo: string;
  readonly ogrn: string;
  /** ИНН or ИНН/КПП */
  readonly inn: string;
};

/** Who approves or agrees; an empty name leaves the line to the pen. */
export type Signer = { readonly post: string; readonly name: string };

/** How the documents of a municipality are set and what stands above their text. */
export type LayoutSettings = {
  readonly profile: ProfileId;
  /** Kept while a profile of a standard is chosen. */
  readonly own: LayoutProfile;
  /** `pictures`: for office programs that draw charts of Word poorly. */
  readonly charts: 'native' | 'pictures';
  /** `long`: in reports of many pages. */
  readonly contents: 'long' | 'never';
  readonly letterhead: Letterhead & { readonly documents: readonly DocumentClass[] };
  /** «УТВЕРЖДАЮ» */
  readonly approval: Signer & { readonly documents: readonly DocumentClass[] };
  /** «СОГЛАСОВАНО» */
  readonly agreement: Signer & { readonly documents: readonly DocumentClass[] };
};

export const defaultLayout: LayoutSettings = {
  profile: 'gost-2025',
  own: standardProfiles['gost-2025'],
  charts: 'native',
  contents: 'long',
  letterhead: { authority: '', centre: '', address: '', phone: '', email: '', okpo: '', ogrn: '', inn: '', documents: ['letter'] },
  approval: { post: '', name: '', documents: [] },
  agreement: { post: '', name: '', documents: [] },
};

/** The profile in force. */
export function profileOf({ profile, own }: LayoutSettings): LayoutProfile {
  return profile === 'own' ? own : standardProfiles[profile];
}
