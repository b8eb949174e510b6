import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { roadmapTree } from '../../shared/reports/roadmap.ts';
import { roadmaps } from '../../shared/roadmaps/index.ts';
import { kRoadmap } from '../../shared/roadmaps/k-roadmap.ts';
import { shnorEvents } from '../../shared/roadmaps/m-events/shnor.ts';
import type { Block } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { anApp } from '../services/anApp.ts';

function rowsIn(blocks: readonly Block[]): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.body.map((row) => row.map(({ text }) => text)) : [];
}

test.each(roadmaps.map((roadmap) => [roadmap.id, roadmap] as const))(
  '%s prints every measure once, in columns that add up',
  (_, roadmap) => {
    const [section] = roadmapTree(roadmap).sections;
    const table = section!.blocks.find((block) => block.kind === 'table')!;
    const rows = rowsIn(section!.blocks);
    const titles = rows
      .filter((row) => row.length > 1)
      .flat()
      .map((text) => text.replace(/ \[\d+\]$/, ''));
    expect(roadmap.measures.filter(({ title }) => !titles.includes(title))).toEqual([]);
    expect(rows.filter((row) => row.length !== 1 && row.length !== roadmap.columns.length)).toEqual([]);
    expect(rows.filter((row) => row.length === 1)).toHaveLength(roadmap.sections.length);
    expect(table.kind === 'table' && table.widths).toHaveLength(roadmap.columns.length);
  },
);

test('a rebuilt row bears the number of its explanation', () => {
  const { blocks } = roadmapTree(kRoadmap).sections[0]!;
  const list = blocks.find((block) => block.kind === 'list' && block.id === 'rebuilt');
  const items = list?.kind === 'list' ? list.items : [];
  const row = rowsIn(blocks).find(([, title]) => title?.startsWith('Разработка индивидуальных'))!;
  const number = Number(/\[(\d+)\]$/.exec(row[1]!)![1]);
  expect(items[number - 1]).toMatch(/^№ 46\. Мероприятие приклеено к № 46/);
  expect(items).toHaveLength(kRoadmap.measures.filter(({ rebuilt }) => rebuilt).length);
});

test('a list of events prints its two levels side by side', () => {
  const rows = rowsIn(roadmapTree(shnorEvents).sections[0]!.blocks);
  expect(rows[0]).toEqual(['2021 год']);
  expect(rows[10]).toEqual(['10', '', 'Заключение договора о взаимодействии.']);
});

test('a roadmap goes to Word from an open base, whose layout it takes; one that is not there is refused', async () => {
  const { call, close } = anApp();
  await expect(call('roadmap.make', { roadmap: 'k-roadmap', format: 'docx' })).rejects.toMatchObject({ code: 'no-base' });
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const made = await call('roadmap.make', { roadmap: 'k-roadmap', format: 'docx' });
  expect(made.name).toBe('Дорожная карта, Кореновский район, приказ № 579.docx');
  const { paragraphs, tables, sections } = readDocx(readFileSync(path.join(made.folder, made.name)));
  expect(paragraphs[0]).toBe(kRoadmap.title);
  expect(sections.map(({ isLandscape }) => isLandscape)).toEqual([true]);
  expect(tables[0]![0]).toEqual(kRoadmap.columns);
  expect(tables[0]).toHaveLength(1 + 2 + 52);
  await expect(call('roadmap.make', { roadmap: 'no-such', format: 'docx' })).rejects.toMatchObject({ code: 'not-found' });
  close();
});
