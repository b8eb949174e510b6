import { expect, test } from 'vitest';
import example from '../fixtures/instrument-example.json' with { type: 'json' };
import { anApp } from './anApp.ts';
import { aPerson } from './records.ts';

/** The example of an added form, about those who guide others. */
const aboutGuides = { ...example, id: 'guides', about: 'mentor', alsoAbout: ['tutor'] };

test('packs of every form of a district print each sheet with its own code, about schools, teachers, mentors, tutors and the municipality', async () => {
  const { call, close } = anApp({ now: () => new Date('2021-08-20T10:00:00') });
  await call('base.create', { kind: 'demo', set: 'korenovsk', name: 'Район' });
  for (const { code } of await call('order.list', {})) await call('order.choose', { code, isFollowed: true });
  await call('instrument.add', { text: JSON.stringify(aboutGuides) });
  const people = ['mentor', 'tutor'] as const;
  for (const role of people) await call('person.add', aPerson({ role, name: `Ковалёв И. И., ${role}`, subjects: [] }));
  const { columns } = await call('home.matrix', { year: '2020/2021' });
  const asked = new Set<string>();
  for (const { instrument, of, isOfTeachers } of new Map(columns.map((column) => [column.instrument, column])).values()) {
    const order = { instrument, year: '2020/2021', schools: 'all' as const, format: 'docx' as const, split: 'one' as const };
    const blanks = await call('pack.preview', { ...order, content: 'blank' });
    expect([instrument, new Set(blanks.sections.map(({ paper }) => paper?.code)).size]).toEqual([instrument, of.length]);
    expect(await call('paper.check', { text: blanks.sections[0]!.paper!.scan })).toMatchObject([{ status: 'blank', instrument }]);
    const filled = await call('pack.preview', { ...order, content: 'filled' }).catch(() => null);
    for (const kind of of) asked.add(kind === 'school' && isOfTeachers ? 'teacher' : kind);
    if (filled === null) continue;
    const codes = filled.sections.map(({ paper }) => paper!);
    expect([instrument, new Set(codes.map(({ code }) => code)).size]).toEqual([instrument, codes.length]);
    expect(await call('paper.check', { text: codes.at(-1)!.scan })).toMatchObject([{ status: 'same', form: { instrument } }]);
  }
  expect([...asked].toSorted()).toEqual(['mentor', 'municipality', 'school', 'teacher', 'tutor']);
  close();
}, 120_000);
