import path from 'node:path';
import type { Db } from '../../electron/db/connect.ts';
import { connect } from '../../electron/db/connect.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { identificationView } from '../../electron/services/identification.ts';
import { groupsAbove, schoolResults } from '../../electron/services/resultDynamics.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';
import { bare, populate, region } from './population.ts';

const years = Array.from({ length: 10 }, (_, index) => 2013 + index);
const lines = ['МА', 'РУ'].flatMap((subject) => [
  ...[5, 6, 7, 8].map((grade) => ({ procedure: 'ВПР', subject, grade })),
  { procedure: 'ОГЭ', subject, grade: null },
]);

/** Identification and all dynamics of a region over ten years, against the bare SQL that reads their rows. */
export async function resultRows(): Promise<readonly Row[]> {
  const file = path.join(import.meta.dirname, '../../out/bench/results.opora');
  populate(file, { schools: region.schools, teachers: 0 });
  fill(file);
  const base = openForReading(file, { now: () => new Date('2022-09-01T09:00:00Z'), newId: () => '' });
  const sql = bare(file);
  try {
    const asked = { year: '2021/2022', upTo: 2022, near: 5, draft: null };
    const identified = await pairedMedians(
      () => identificationView(base, asked),
      () => readYears(sql, 2020, 2022),
      5,
    );
    const followed = await pairedMedians(
      () => allDynamics(base),
      () => readSchools(sql),
      3,
    );
    return [
      ratioRow('identification of a region, 1,200 schools', identified, 3),
      ratioRow('dynamics of a region, 1,200 schools, 10 years', followed, 5),
    ];
  } finally {
    base.connection.close();
    sql.close();
  }
}

/** Series beside groups, classes followed, agreement with the register, of every school. */
function allDynamics(base: Base): number {
  const groups = groupsAbove(base.results.groups());
  return base.schools
    .known()
    .reduce((sum, { id, name }) => sum + schoolResults({ id, name }, base.results.ofSchool(id), groups).series.length, 0);
}

/** School after school, as its screen reads them. */
function readSchools(db: Db): number {
  const ofSchool = db.prepare('select * from result where school = ? and removedAt is null');
  const schools = db.prepare<[], { id: string }>('select * from school').all();
  return schools.reduce((sum, { id }) => sum + ofSchool.all(id).length, db.prepare('select * from groupResult').all().length);
}

function readYears(db: Db, from: number, to: number): number {
  return (
    db.prepare('select * from school').all().length + db.prepare('select * from result where year between ? and ?').all(from, to).length
  );
}

function fill(file: string): void {
  const db = connect(file);
  const result = db.prepare(
    `insert into result(id, school, procedure, subject, grade, year, low, high, isHeld, participants, marks, journal)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const group = db.prepare(
    `insert into groupResult(id, municipality, level, name, procedure, subject, grade, year, low, high, participants)
     values (?, 'm', ?, ?, ?, ?, ?, ?, ?, ?, 1000)`,
  );
  db.transaction(() => {
    for (const year of years)
      for (const { procedure, subject, grade } of lines) {
        for (const level of ['municipality', 'region'])
          group.run(`${level} ${procedure} ${subject} ${grade} ${year}`, level, level, procedure, subject, grade, year, 12.5, 14.1);
        for (let n = 0; n < region.schools; n++) {
          const low = ((n * 7 + year * 3 + (grade ?? 9) * 5) % 451) / 10;
          const marks = procedure === 'ВПР' ? JSON.stringify({ 2: low, 3: 90 - low, 4: 5, 5: 5 }) : null;
          const journal = procedure === 'ВПР' ? '{"lowered":20.5,"confirmed":75,"raised":4.5}' : null;
          const id = `s${n} ${procedure} ${subject} ${grade} ${year}`;
          result.run(id, `s${n}`, procedure, subject, grade, year, low, 5, 8 + (n % 60), marks, journal);
        }
      }
  })();
  db.close();
}
