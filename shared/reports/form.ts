import { itemsById } from '../engine/answers.ts';
import { paperMark } from '../paper/paperContent.ts';
import { fileName } from './fileName.ts';
import { bodyBlocks } from './form/blocks.ts';
import { fieldValue, type FormData } from './form/context.ts';
import { dynamicsBlocks } from './form/dynamics.ts';
import { presenceBlocks } from './form/presence.ts';
import { missingNumbers } from './form/missingNumbers.ts';
import { scoreBlocks } from './form/score.ts';
import { shortDate } from './phrasing/dates.ts';
import { counted, points } from './phrasing/plural.ts';
import { inQuotes } from './phrasing/text.ts';
import type { Block, ReportTree } from './tree.ts';

/**
 * A form of an order as the order prints it: header, body by the kinds of its items, score where it has one, signature lines.
 * `answers: null` makes a blank.
 */
export function formTree(data: FormData): ReportTree {
  const { instrument, answers, fields, signers, score, isDemo } = data;
  const { printed } = instrument;
  const about = fields.person ?? fields['school-short'] ?? fields.school ?? fields.municipality ?? '';
  const name =
    answers === null ? [instrument.shortTitle, 'бланк'] : [instrument.shortTitle, about, fields.subject ?? '', fields.year ?? ''];
  return {
    kind: 'form',
    title: printed.title,
    fileName: fileName(name.filter((part) => part !== '').join(', ')),
    // A sheet laid on its side has a long table: its pages must not be mixed up.
    hasPageNumbers: printed.orientation === 'landscape',
    mark: isDemo ? 'Демонстрационные данные' : null,
    sections: [
      {
        orientation: printed.orientation ?? 'portrait',
        blocks: [
          { kind: 'title', id: 'title', lines: [printed.title] },
          ...(printed.intro ?? []).map((text, index): Block =>
            printed.added
              ? { kind: 'paragraph', id: `intro.${index}`, text: [{ text, isBold: true }], align: 'left' }
              : { kind: 'paragraph', id: `intro.${index}`, text: [{ text }] },
          ),
          ...fieldBlocks(data, 'header'),
          ...bodyBlocks(data),
          ...otherwiseBlocks(data),
          ...fieldBlocks(data, 'footer'),
          ...scoreBlocks(data),
          ...presenceBlocks(data),
          ...dynamicsBlocks(data),
          ...(printed.added
            ? [
                {
                  kind: 'paragraph',
                  id: 'added',
                  text: [{ text: printed.addedNote ?? 'Бланк составлен программой по тексту приказа: своей формы приказ не приводит.' }],
                  isNote: true,
                } as const,
              ]
            : []),
          ...signedBlocks(data),
          {
            kind: 'signatures',
            id: 'signatures',
            rows: printed.signatures.map(({ post, from }) => ({ post, name: (from && signers[from]) || null })),
            ...(printed.signatureCaptions ? { captions: printed.signatureCaptions } : {}),
          },
        ],
        ...(data.sheet ? { paper: paperMark(data, data.sheet) } : {}),
      },
    ],
    checks: score?.status === 'incomplete' ? [`Не заполнено: ${missingNumbers(score.missing).join(', ')}.`] : [],
  };
}

/** Whoever holds both papers sees that their difference is no slip. */
function otherwiseBlocks({ otherwise = [] }: FormData): readonly Block[] {
  return otherwise.map(({ item, points: other, title, reason }) => ({
    kind: 'paragraph',
    id: `otherwise.${item}`,
    text: [
      {
        text: `Показатель №\u00a0${item}: по форме ${inQuotes(title)} – ${counted(other, points)}, указано иное значение.${reason.trim() === '' ? '' : ` Причина: ${inQuotes(reason.trim())}.`}`,
      },
    ],
    isNote: true,
  }));
}

/** In small type: it must not drive the signatures to another page. */
function signedBlocks({ signed }: FormData): readonly Block[] {
  if (signed === null) return [];
  const words = ['Подписано', ...(signed.on === null ? [] : [shortDate(signed.on)])].join(' ');
  return [{ kind: 'paragraph', id: 'signed', text: [{ text: [words, signed.by].filter((part) => part !== '').join(', ') }], isNote: true }];
}

function fieldBlocks(data: FormData, place: 'header' | 'footer'): readonly Block[] {
  const asked = itemsById(data.instrument);
  const fields = (data.instrument.printed[place] ?? []).filter((field) => 'from' in field || asked.has(field.item));
  if (fields.length === 0) return [];
  return [{ kind: 'fields', id: place, rows: fields.map((field) => ({ label: field.label, value: fieldValue(field, data) })) }];
}
