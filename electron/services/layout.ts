import { dressed } from '../../shared/reports/layout/dressed.ts';
import { layoutSettingsSchema } from '../../shared/reports/layout/layoutSettingsSchema.ts';
import { defaultLayout, type DocumentClass, type LayoutSettings } from '../../shared/reports/layout/settings.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';

/** How the documents of a municipality are set; the program's own way until it is changed. */
export function layoutSettings(base: Base, municipality: string): LayoutSettings {
  const text = base.settings.find(nameOf(municipality));
  return text === null ? defaultLayout : layoutSettingsSchema.parse(JSON.parse(text));
}

export function saveLayout(base: Base, given: LayoutSettings): LayoutSettings {
  const { id } = base.municipality();
  base.settings.save(nameOf(id), JSON.stringify(given), base.stamp());
  return layoutSettings(base, id);
}

type Dressing = {
  readonly as: DocumentClass | 'form';
  /** Whose document; the municipality of the window where not given. */ readonly municipality?: string;
  readonly isPublic?: boolean;
};

/** The document set by its municipality's profile, with the letterhead and stamps that documents of its class bear. */
export function laidOut(base: Base, tree: ReportTree, { as, municipality: id, isPublic = false }: Dressing): ReportTree {
  const municipality = id === undefined ? base.municipality() : base.municipalities.get(id);
  return dressed(tree, { settings: layoutSettings(base, municipality.id), municipality, as, isPublic });
}

function nameOf(municipality: string): string {
  return `layout ${municipality}`;
}
