import { cell, spanned, table, title } from '../monitoring/blocks.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { LetterData } from './letterData.ts';
import type { Topic } from './topic.ts';
import { sourced } from './topicBlocks.ts';

type Errand = { readonly school: string; readonly topic: Topic; readonly text: string };

/** What single schools are told to do, and what all are, from the advice to schools: «СОШ № 3: принять меры … – до 15.09.2021». */
export function errandsOf({ topics, schools }: Pick<LetterData, 'topics' | 'schools'>): {
  readonly own: readonly Errand[];
  readonly common: readonly { readonly topic: Topic; readonly items: readonly string[] }[];
} {
  const names = schools.map((school) => school.shortName || school.name);
  const told = topics.flatMap((topic) =>
    topic.advice.schools.map((item) => {
      const school = names.find((name) => item.replaceAll('\u00a0', ' ').startsWith(`${name.replaceAll('\u00a0', ' ')}: `)) ?? null;
      return { topic, school, text: school === null ? item : item.slice(item.indexOf(': ') + 2) };
    }),
  );
  const own = told.flatMap(({ school, topic, text }) => (school === null ? [] : [{ school, topic, text }]));
  return {
    own: names.flatMap((name) => own.filter(({ school }) => school === name)),
    common: topics.flatMap((topic) => {
      const items = told.filter((one) => one.topic === topic && one.school === null).map(({ text }) => text);
      return items.length === 0 ? [] : [{ topic, items }];
    }),
  };
}

/** A row for each school and report, the school once. */
export function errandTable(errands: readonly Errand[]): readonly Block[] {
  const bySchool = Map.groupBy(errands, ({ school }) => school);
  const rows = table({
    id: 'errands',
    caption: null,
    widths: [40, 56, 90],
    head: [['Организация', 'По результатам', 'Поручение и срок'].map((text) => title(text))],
    body: [...bySchool].flatMap(([school, own]) =>
      spanned(own.map(({ topic, text }) => [school, cell(topic.subject), cell(capitalised(text))] as const)),
    ),
  });
  return sourced(
    rows,
    errands.flatMap(({ topic }) => topic.sources),
  );
}
