import { spanOf } from '../../../shared/engine/attainable.ts';
import { sampleResult } from '../../../shared/engine/sampleResult.ts';
import { mentorCentre } from '../../../shared/instruments/k-mentor-centre.ts';
import { tutorPoint } from '../../../shared/instruments/k-tutor-point.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Person, School } from '../../../shared/model/records.ts';
import type { Support } from '../../../shared/reports/dossier/context.ts';
import { contextOf } from '../../../shared/reports/instrument/context.ts';
import { samplesOf } from '../../../shared/reports/instrument/samples.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { instrumentData } from './instrumentTree.ts';
import type { AskedReport } from './reportKind.ts';

/** What the year's forms of the mentor centre and the tutor point say of a school and its teachers, found by name. */
export function supportOf(base: Base, asked: AskedReport): (school: School, teachers: readonly Person[]) => Omit<Support, 'visits'> {
  const samples = (instrument: Instrument, of: RegExp) =>
    contextOf(instrumentData(base, instrument, asked))
      .answered.flatMap((form) => samplesOf(form))
      .filter(({ item }) => of.test(item.of))
      .map(({ item, rows }) => ({ most: spanOf(item).to.valueOf(), rows: sampleResult(item, rows).rows }));
  const mentored = new Map(
    samples(mentorCentre, /школ/i).flatMap(({ most, rows }) =>
      rows.flatMap(({ who, total }) => (who !== null && total ? [[who, { signs: total.exact.valueOf(), of: most }] as const] : [])),
    ),
  );
  const tutored = new Set(samples(tutorPoint, /педагог/i).flatMap(({ rows }) => rows.flatMap(({ who }) => who ?? [])));
  return (school, teachers) => ({
    mentored: mentored.get(nameOf(school)) ?? mentored.get(school.name) ?? null,
    tutored: teachers.filter(({ name }) => tutored.has(name)).length,
  });
}
