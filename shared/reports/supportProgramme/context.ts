import { answerOf, applies } from '../../engine/answers.ts';
import { leaves, type Instrument, type LeafItem } from '../../engine/instrument.ts';
import { exactValue } from '../../engine/pointsBand.ts';
import { paths } from '../../model/paths.ts';
import type { Answers, Municipality, School, SchoolStatus } from '../../model/records.ts';
import type { Roadmap } from '../../roadmaps/roadmap.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import { valueCells } from '../form/values.ts';
import { nameless } from '../phrasing/names.ts';
import { exact } from '../phrasing/numbers.ts';
import type { Source } from '../tree.ts';
import type Fraction from 'fraction.js';

/** A form of the programme with something in it. */
export type SupportForm = {
  readonly id: string;
  readonly year: string;
  readonly round: string;
  /** As it was asked. */
  readonly form: Instrument;
  readonly answers: Answers;
  readonly isComplete: boolean;
  readonly signedOn: string | null;
};

/** What the base holds of one school of the programme; null: no such form up to the year. */
export type SupportSchool = {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly status: { readonly status: SchoolStatus; readonly basis: string } | null;
  readonly passport: SupportForm | null;
  readonly outcomes: SupportForm | null;
  /** Of the school year before that of `outcomes`. */
  readonly outcomesBefore: SupportForm | null;
  /** By quarter, of the programme's year. */
  readonly quarters: readonly SupportForm[];
  readonly start: SupportForm | null;
  /** Half-years and years after the start, oldest first. */
  readonly interim: readonly SupportForm[];
  readonly control: SupportForm | null;
  /** Possible causes that the methodist has entered. */
  readonly causes: readonly string[];
};

/** What the programme of support is built from. */
export type SupportData = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly school: School | null;
  readonly isPublic: boolean;
  /** The municipality whose order prescribes the programme: its term, funds and target hold. */
  readonly isOwnOrder: boolean;
  readonly schools: readonly SupportSchool[];
  /** As they are asked of a school. */
  readonly forms: { readonly passport: Instrument; readonly outcomes: Instrument; readonly conditions: Instrument };
  readonly roadmap: Roadmap;
  readonly names: readonly string[];
};

export type Context = SupportData & {
  readonly numbering: Numbering;
  /** What a user typed, without names in the publication copy. */
  typed(text: string): string;
};

export function contextOf(data: SupportData): Context {
  return { ...data, numbering: numbering(), typed: data.isPublic ? nameless(data.names) : (text) => text };
}

/** The value of an item as an exact number, percent of a share; null: no form, not asked of the school, not filled, «-». */
export function valueOf(form: SupportForm | null, id: string): Fraction | null {
  if (!form) return null;
  const item = leaves(form.form.items).find((one) => one.id === id);
  if (!item || !applies(item, form.answers)) return null;
  const value = answerOf(form.answers, id);
  const share = typeof value === 'object' && value !== null && 'share' in value ? value.share : null;
  if (typeof share === 'number') return exact(share);
  return typeof value === 'number' ? exact(value) : exactValue(value);
}

/** A cell as the source writes it; «н/д»: not filled, «–»: not asked of the school. */
export function textOf(form: SupportForm | null, item: LeafItem): string {
  if (!form) return 'н/д';
  const own = leaves(form.form.items).find(({ id }) => id === item.id);
  if (!own) return 'н/д';
  if (!applies(own, form.answers)) return '–';
  if (own.kind !== 'measure') return 'н/д';
  return valueCells(own, form.answers[own.id])[1] || 'н/д';
}

/** The form on the screen that a figure stands in. */
export function sourceOf(school: SupportSchool, form: SupportForm): Source {
  return { title: `${form.form.shortTitle}: ${school.name}, ${form.year}`, path: paths.form(form.id) };
}

/** The card of a school. */
export function cardSource({ id, name }: Pick<SupportSchool, 'id' | 'name'>): Source {
  return { title: `Карточка: ${name}`, path: paths.school(id) };
}

/** Sources of a block that counts forms of several schools. */
export function sourcesOf(
  schools: readonly SupportSchool[],
  pick: (school: SupportSchool) => readonly (SupportForm | null)[],
): readonly Source[] {
  return schools.flatMap((school) => pick(school).flatMap((form) => (form ? [sourceOf(school, form)] : [])));
}

/** Measured items of a form without what the program has added. */
export function measuredItems(form: Instrument): readonly Extract<LeafItem, { readonly kind: 'measure' }>[] {
  const own = form.items.filter((item) => item.kind !== 'section' || !item.added);
  return leaves(own).filter((item) => item.kind === 'measure');
}
