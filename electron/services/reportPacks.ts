import type { Handlers } from '../../shared/ipc/contract.ts';
import type { ReportPackOrder } from '../../shared/ipc/calls/reportPacks.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { School } from '../../shared/model/records.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { nameOf } from './aboutTitle.ts';
import { reportLetter } from './letterAbout.ts';
import type { PackStep } from './packRunner.ts';
import type { PackSetting } from './packs.ts';
import { printTree } from './printTree.ts';
import { reportSeries, type ReportSeries } from './reports/reports.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type ReportPackCalls = Pick<Handlers, 'reportPack.start'>;

/** A report of one kind for each of many schools, a file each: made, written and let go one by one, whatever their number. */
export function reportPacks({ base, host, documentsFolder, made, runner }: PackSetting): ReportPackCalls {
  async function run(step: PackStep, order: ReportPackOrder, series: ReportSeries, schools: readonly School[]): Promise<void> {
    const { kind, year, format, isPublic } = order;
    const folder = await freshFolder(documentsFolder, fileName(`${series.title}, ${year}${isPublic ? ', для публикации' : ''}`));
    for (const school of schools) {
      if (!(await step.begin(nameOf(school)))) return;
      const tree = series.of(school);
      step.finish();
      if (tree === null) continue;
      const bytes = await printTree(tree, format, host);
      if (step.isCancelled()) return;
      const file = await writeDocument({ folder, name: tree.fileName, extension: format, bytes });
      const key = { kind, municipality: school.municipality, year, school: school.id, isPublic };
      step.wrote(made.add(file, reportLetter(base(), key), { pack: step.token, report: { key, tree } }));
    }
  }

  return {
    'reportPack.start': (order) => {
      const now = base();
      const series = reportSeries(now, { ...order, municipality: now.municipality().id });
      const statuses = now.schools.statusIn(order.year);
      const { schools: asked } = order;
      const isAsked = ({ id }: School) => asked === 'all' || (asked === 'shnor' ? statuses.get(id) === 'shnor' : asked.includes(id));
      const schools = series.schools.filter(isAsked);
      if (schools.length === 0)
        throw new Failure('no-report-data', `Для справок за ${order.year} учебный год по выбранным школам ${series.lacks}.`);
      return runner.start(schools.length, (step) => run(step, order, series, schools));
    },
  };
}
