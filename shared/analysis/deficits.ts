import type { CompetenceForm } from './competenceForm.ts';

export type DeficitRow = {
  /** null: of no one subject. */
  readonly subject: string | null;
  readonly section: string;
  /** Places in the list of forms. */
  readonly forms: readonly number[];
};

type Named = { readonly sections: readonly string[]; readonly subject: string | null };

/** Deficits that the forms name, one row a section however it was typed; most frequent first. */
export function deficitsOf(forms: readonly CompetenceForm[], named: (form: CompetenceForm) => Named): readonly DeficitRow[] {
  const rows = new Map<string, { subject: string | null; section: string; forms: number[] }>();
  for (const [index, form] of forms.entries()) {
    const { sections, subject } = named(form);
    for (const text of sections) {
      const key = sameText(text);
      if (key === '') continue;
      const id = `${subject ?? ''}\n${key}`;
      const row = rows.get(id) ?? { subject, section: text.trim().replace(/\s+/g, ' '), forms: [] };
      if (row.forms.at(-1) !== index) row.forms.push(index);
      rows.set(id, row);
    }
  }
  return [...rows.values()].toSorted(
    (a, b) =>
      b.forms.length - a.forms.length || (a.subject ?? '').localeCompare(b.subject ?? '', 'ru') || a.section.localeCompare(b.section, 'ru'),
  );
}

/** Two entries of one section differ in case, spaces and a full stop only. */
function sameText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .toLowerCase();
}
