import type { LayoutProfile } from './profile.ts';

/** «УТВЕРЖДАЮ», the post, a line for the signature with initials and surname (null leaves the line to the pen), the date. */
export type Stamp = { readonly word: string; readonly post: string; readonly name: string | null };

/** How one document is set and what stands above its text. It goes with the document, so that a kept one stays as it was. */
export type DocumentLayout = {
  readonly title: string;
  readonly profile: LayoutProfile;
  readonly charts: 'native' | 'pictures';
  readonly hasContents: boolean;
  readonly letterhead: { readonly names: readonly string[]; readonly details: readonly string[] } | null;
  readonly approval: Stamp | null;
  readonly agreement: Stamp | null;
};
