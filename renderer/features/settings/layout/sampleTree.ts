import type { DocumentClass } from '../../../../shared/reports/layout/settings.ts';
import type { Block, ReportTree } from '../../../../shared/reports/tree.ts';

const titles: Readonly<Record<DocumentClass, readonly string[]>> = {
  report: ['АНАЛИТИЧЕСКАЯ СПРАВКА', 'по результатам мониторинга'],
  roadmap: ['ДОРОЖНАЯ КАРТА', 'поддержки школ с низкими образовательными результатами'],
  letter: ['О результатах мониторинга'],
  order: ['П Р И К А З', 'Об итогах мониторинга'],
  protocol: ['ПРОТОКОЛ № 1', 'заседания методического совета'],
};

/** A short invented document to show its layout by. */
export function sampleTree(as: DocumentClass): ReportTree {
  const blocks: readonly Block[] = [
    { kind: 'title', id: 'title', lines: titles[as] },
    { kind: 'heading', id: 'heading', level: 1, text: '1. Результаты' },
    {
      kind: 'paragraph',
      id: 'text',
      text: [
        {
          text: 'По состоянию на 17\u00a0декабря 2020\u00a0г. сведения представили 6 из 7 школ (86\u00a0%). Уровень повысился в 3 из 7 школ (43\u00a0%), не изменился в 4.',
        },
      ],
    },
    {
      kind: 'table',
      id: 'table',
      caption: 'Таблица\u00a01 – Средний балл',
      widths: [12, 70, 28, 28],
      head: [['№ п/п', 'Школа', '2019/2020', '2020/2021'].map((text) => ({ text, isBold: true, align: 'center' as const }))],
      body: [
        ['1', 'СОШ №\u00a03', '1,25', '1,4'],
        ['2', 'СОШ №\u00a07', '0,9', '1,1'],
      ].map(([number = '', school = '', ...values]) => [
        { text: number, align: 'center' as const },
        { text: school },
        ...values.map((text) => ({ text, align: 'center' as const })),
      ]),
    },
    { kind: 'signatures', id: 'signatures', rows: [{ post: 'Директор', name: 'И. О. Фамилия' }] },
  ];
  return {
    kind: 'sample',
    title: 'Образец',
    fileName: 'Образец',
    hasPageNumbers: true,
    mark: null,
    sections: [{ orientation: 'portrait', blocks }],
    checks: [],
  };
}
