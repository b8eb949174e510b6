import { standardProfiles, type ProfileId } from '../../shared/reports/layout/profile.ts';
import { dressed } from '../../shared/reports/layout/dressed.ts';
import { defaultLayout, type LayoutSettings } from '../../shared/reports/layout/settings.ts';
import type { Block, Cell, ReportTree } from '../../shared/reports/tree.ts';
import { longName } from './awkward.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** Headings as builders write them. */
const months = 'сентябрь октябрь ноябрь декабрь январь февраль март апрель май июнь'.split(' ');

/** A school a row; twelve columns, a name of 300 characters, a word that has no end. */
export function aWideTable(schools: number): Table {
  const title = (text: string): Cell => ({ text, isBold: true, align: 'center' });
  return {
    kind: 'table',
    id: 'wide',
    caption: 'Таблица 1 – Удовлетворённость по месяцам',
    widths: [10, 40, ...months.map(() => 12)],
    head: [[title('№ п/п'), title('Общеобразовательная организация'), ...months.map(title)]],
    body: Array.from({ length: schools }, (_, row) => [
      { text: String(row + 1), align: 'center' },
      { text: row === 0 ? longName : row === 1 ? 'https://школа.example/'.padEnd(120, 'я') : `МОБУ «СОШ № ${row + 1}»` },
      ...months.map((_month, index): Cell => ({ text: `${row},${index}`, align: 'center' })),
    ]),
    isDense: true,
  };
}

/** A letter a section. */
export const letters = 'абвгдежзиклм';

/** A report of sections with paragraphs, a wide table amid them and a figure. */
export function aWideReport({ schools = 6, sections = 3 }: { readonly schools?: number; readonly sections?: number } = {}): ReportTree {
  const words = 'Сведения представили школы муниципалитета; уровень не изменился. '.repeat(20);
  return {
    kind: 'wide',
    title: 'Широкая таблица',
    fileName: 'Широкая таблица',
    hasPageNumbers: true,
    mark: null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'title', id: 'title', lines: ['АНАЛИТИЧЕСКАЯ СПРАВКА', 'по результатам мониторинга'] },
          ...Array.from({ length: sections }, (_, index): readonly Block[] => [
            { kind: 'heading', id: `section.${index}`, level: 1, text: `Раздел ${letters[index]!}.` },
            { kind: 'paragraph', id: `text.${index}`, text: [{ text: words }] },
          ]).flat(),
          { kind: 'heading', id: 'months', level: 2, text: `${sections}.1. По месяцам` },
          aWideTable(schools),
          { kind: 'paragraph', id: 'note', isNote: true, text: [{ text: 'Пустая клетка – данных нет.' }] },
          {
            kind: 'chart',
            id: 'chart',
            caption: 'Рисунок 1 – Средний балл',
            form: 'bars',
            unit: 'балл',
            categories: ['СОШ № 1', 'СОШ № 2'],
            series: [{ name: '2020/2021', values: [1.25, 0.9] }],
            max: null,
          },
          { kind: 'signatures', id: 'signatures', rows: [{ post: 'Директор', name: 'А. Б. Петрова' }] },
        ],
      },
    ],
    checks: [],
  };
}

/** Settings with letterhead and both stamps on reports. */
export function fullSettings(profile: ProfileId, over: Partial<LayoutSettings> = {}): LayoutSettings {
  return {
    ...defaultLayout,
    profile,
    own: { ...standardProfiles['gost-2025'], pageNumbers: { place: 'bottom-right', from: 1 } },
    letterhead: {
      ...defaultLayout.letterhead,
      address: '353180, г. Кореновск, ул. Ленина, д. 8',
      phone: '8 (86142) 4-00-00',
      email: 'imc@korenovsk.example',
      okpo: '12345678',
      ogrn: '1022304013101',
      inn: '2335012345/233501001',
      documents: ['report'],
    },
    approval: { post: 'Начальник управления образования', name: 'С. М. Батог', documents: ['report'] },
    agreement: { post: 'Заместитель начальника', name: '', documents: ['report'] },
    ...over,
  };
}

export const municipality = { authority: 'Управление образования администрации Кореновского района', centre: 'МКУ «ИМЦ»' };

export function aDressedReport(settings: LayoutSettings, size: Parameters<typeof aWideReport>[0] = {}): ReportTree {
  return dressed(aWideReport(size), { settings, municipality, as: 'report', isPublic: false });
}
