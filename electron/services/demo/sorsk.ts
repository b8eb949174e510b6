import { readCountShare } from '../../../shared/engine/shares/countShare.ts';
import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { itemsById } from '../../../shared/engine/answers.ts';
import { instrumentById } from '../../../shared/instruments/index.ts';
import type { Answers, School } from '../../../shared/model/records.ts';
import type { DemoBase } from './demoBase.ts';
import type { DemoForm, DemoStep } from './demoForm.ts';
import { conditions, outcomes, passport, type SorskTable } from './sorskTables.ts';

/**
 * The real figures of order С (отдел образования администрации города Сорска, № 114/1): both schools with every cell of the three tables
 * as the order writes it, and the values of № 18 from the explanatory note. People's names are left for the user to enter.
 */

const municipality = 'sorsk';
const programme = 'Муниципальная программа № 114/1';

const schools: readonly School[] = [
  aSchool('oosh-2', 'МБОУ Сорская ООШ №2 им. Ю.Н. Толстихиной', 'ООШ № 2'),
  aSchool('sosh-3', 'МБОУ «Сорская СОШ №3 с УИОП»', 'СОШ № 3'),
];

export const sorsk: DemoBase = {
  name: 'город Сорск (данные муниципальной программы № 114/1)',
  municipality: {
    id: municipality,
    name: 'город Сорск',
    authority: 'Отдел образования администрации города Сорска Усть-Абаканского района Республики Хакасия',
    centre: '',
    signerPost: 'Руководитель отдела образования администрации города Сорска',
    signerName: '',
    orderTitle: 'Муниципальная программа поддержки школ с низкими образовательными результатами',
    orderNumber: '114/1',
    // The day can't be read in the scan.
    orderOn: null,
    isDemo: false,
  },
  orders: ['С'],
  years: ['2019/2020', '2020/2021'],
  targets: [],
  schools,
  statuses: schools.map((school) => ({ school: school.id, year: '2020/2021', status: 'shnor', basis: 'муниципальная программа № 114/1' })),
  people: [],
  results: [],
  forms: () => schools.flatMap((school, index) => [outcomes, passport, conditions].map((table) => aForm(school, index, table))),
};

function aSchool(code: string, name: string, shortName: string): School {
  return { id: `sorsk-${code}`, municipality, code: '', name, shortName, director: '', locality: null, email: '' };
}

/** What the table says of one school, entered row by row; an empty cell is not filled. */
function aForm(school: School, column: number, { instrument, year, round, rows, notes }: SorskTable): DemoForm {
  const definition = instrumentById(instrument)!;
  const items = itemsById(definition);
  const steps: DemoStep[] = [];
  const stamp = () => stampOf(steps.length + 1);
  for (const [item, cells] of Object.entries(rows)) {
    const value = valueOf(items.get(item)!, cells[column]!);
    if (value !== null) steps.push({ does: 'answer', item, value, stamp: stamp() });
  }
  for (const [item, cells] of Object.entries(notes))
    if (cells[column] !== '') steps.push({ does: 'note', item, text: cells[column]!, stamp: stamp() });
  const id = `${school.id}-${instrument}-${year.slice(0, 4)}-${round}`;
  const about = { kind: 'school', id: school.id } as const;
  return { key: { id, instrument, about, subject: null, year, round, version: definition.version }, opened: stampOf(0), steps };
}

/** A cell by the measure of its row; null: empty, or «-» where the row asks a number. */
function valueOf(item: LeafItem, cell: string): Answers[string] | null {
  if (item.kind !== 'measure' || cell === '') return null;
  switch (item.measure.kind) {
    case 'count-share':
      return readCountShare(cell, item.measure);
    case 'yes-no':
      return cell.toLocaleLowerCase('ru') === 'да';
    default:
      return cell === '-' ? null : Number(cell.replace(',', '.'));
  }
}

function stampOf(minute: number): DemoForm['opened'] {
  return { at: new Date(Date.UTC(2020, 10, 30, 6, minute)).toISOString(), by: programme };
}
