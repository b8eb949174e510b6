import path from 'node:path';
import type { Db } from '../../electron/db/connect.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { competenceAnalysis } from '../../electron/services/competenceAnalysis.ts';
import { matrixOf } from '../../electron/services/matrix.ts';
import { riskMap } from '../../electron/services/riskMap.ts';
import { yearForms } from '../../electron/services/yearForms.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';
import { bare, district, populate, region, year, type Size } from './population.ts';

/**
 * Screens of a whole year against the bare SQL that reads their rows, at the size of a district and of a region.
 *
 * Reading is about half of a screen: of the competence page of a district 48 %, with its answers parsed; 20 % join a teacher's forms and
 * score them, 9 % make the groups, deficits and changes, 6 % try the other rules, 5 % read the people, 12 % are the rest. The bare part does
 * the reading only, so that page stays about twice as long as it, on a busy machine longer: the collector of garbage then waits for its turn.
 */
export async function regionRows(): Promise<readonly Row[]> {
  return [...(await rowsAt('district', district, 20)), ...(await rowsAt('region', region, 3))];
}

async function rowsAt(name: string, size: Size, times: number): Promise<readonly Row[]> {
  const file = path.join(import.meta.dirname, `../../out/bench/${name}.opora`);
  populate(file, size);
  const base = openForReading(file, { now: () => new Date('2022-06-01T09:00:00Z'), newId: () => '' });
  const sql = bare(file);
  const against = async (title: string, ours: () => unknown, rows: () => unknown) =>
    ratioRow(`${title}, ${name}`, await pairedMedians(ours, rows, times), 2);
  try {
    return [
      await against(
        'matrix',
        () => matrixOf(base, year),
        // Complete forms are compared with those of last year.
        () => readYear(sql, [year, before]),
      ),
      await against(
        'risk map',
        () => riskMap(base, year),
        () => readYear(sql, [year, before], 'school'),
      ),
      await against(
        'competence page',
        () => competenceAnalysis(base, year),
        () => readYear(sql, [year, before], 'teacher'),
      ),
      await against(
        'scoring a year with reading it',
        () => scoreYear(base),
        () => yearForms(base, year),
      ),
    ];
  } finally {
    base.connection.close();
    sql.close();
  }
}

const before = '2020/2021';

function scoreYear(base: Base): number {
  return yearForms(base, year).filter(
    ({ instrument, effective }) => instrument.total && scoreForm(instrument, effective).status === 'scored',
  ).length;
}

/** The rows of forms, answers, schools and people that such a screen is made of; of the forms about one kind, or of all. */
function readYear(db: Db, years: readonly string[], about: 'school' | 'teacher' | null = null): number {
  let rows = db.prepare('select * from school').all().length + db.prepare('select * from person').all().length;
  rows += db.prepare('select * from personSubject').all().length;
  const forms = db.prepare('select * from submission where year = :each and (:about is null or aboutKind = :about)');
  const answers = db.prepare(
    `select submission, item, value from answer join submission on submission.id = submission
     where year = :each and (:about is null or aboutKind = :about)`,
  );
  for (const each of years) rows += forms.all({ each, about }).length + answers.all({ each, about }).length;
  return rows;
}
