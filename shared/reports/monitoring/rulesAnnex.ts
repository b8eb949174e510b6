import type { RuleInForce } from '../../analysis/ruleInForce.ts';
import { discrepancies } from '../../instruments/discrepancies.ts';
import { numberMark } from '../assessment/numbering.ts';
import { shortDate } from '../phrasing/dates.ts';
import { inQuotes } from '../phrasing/text.ts';
import { paths } from '../../model/paths.ts';
import { sourcedFrom } from '../sources.ts';
import type { Block, Section, Source } from '../tree.ts';
import { cell, center, heading, lead, list, paragraph, table, title } from './blocks.ts';

type Rules = {
  readonly rules: readonly RuleInForce[];
  readonly register: readonly number[];
  readonly isPublic: boolean;
  readonly to?: string;
};

/** The rules applied, each with its decision and its entry of the register, then the other contradictions of the order that bear on it. */
export function rulesAnnex(number: number, { rules, register, isPublic, to }: Rules): Section {
  const ruled = new Set(rules.map((rule) => rule.register));
  return {
    orientation: 'portrait',
    blocks: [
      ...annexTitle(number, 'Принятые правила по разночтениям приказа', to),
      ...table({
        id: `annex.${number}.rules`,
        caption: null,
        widths: [16, 70, 50, 54],
        head: [['№ в реестре', 'Применённое правило', 'Основание', 'При ином правиле'].map((text) => title(text))],
        body: rules.map((rule) => [
          center(String(rule.register), { source: entrySource(rule.register) }),
          cell(rule.title),
          cell(basisOf(rule, isPublic)),
          cell(rule.alternatives.map(({ title: other, sentence }) => `${other}: ${sentence}`).join('; ')),
        ]),
      }),
      ...discrepancies
        .filter((entry) => register.includes(entry.number))
        .flatMap((entry): readonly Block[] => {
          const id = `annex.${number}.${entry.number}`;
          return sourcedFrom(
            [
              lead(id, `Разночтение № ${entry.number}. ${entry.title}`),
              ...(ruled.has(entry.number)
                ? list(
                    `${id}.quotations`,
                    entry.quotations.map(({ text, clause }) => `${quoted(text.replaceAll(' | ', ' – '))} (${clause})`),
                    false,
                  )
                : []),
              ...paragraph(`${id}.consequence`, `Следствие: ${entry.consequence}`),
              ...paragraph(`${id}.applied`, `Принято: ${entry.applied}`),
              ...paragraph(`${id}.alternatives`, entry.alternatives.length === 0 ? '' : `Иначе: ${entry.alternatives.join(' ')}`),
            ],
            entrySource(entry.number),
          );
        }),
    ],
  };
}

/** An entry of the register of contradictions, with its quotations and the decision. */
export function entrySource(number: number): Source {
  return { title: `Разночтение № ${number}`, path: paths.discrepancy(number) };
}

/** `to`: to what, in the dative. */
export function annexTitle(number: number, text: string, to = 'аналитической справке'): readonly Block[] {
  return [
    { kind: 'appendix', id: `annex.${number}`, lines: [`Приложение №\u00a0${numberMark('annex')}`, `к\u00a0${to}`] },
    { ...heading(`annex.${number}.title`, text), align: 'center' } as Block,
  ];
}

/** «по правилу, принятому 12.04.2021 (О. И. Фамилия)»; the publication copy names nobody. */
export function byRule({ decision }: RuleInForce, isPublic: boolean): string {
  if (!decision) return 'по правилу, применяемому без особого решения';
  return `по правилу, принятому ${shortDate(decision.decidedOn)}${author(decision.by, isPublic)}`;
}

/** «Правило принято 12.04.2021 (О. И. Фамилия).» */
export function ruleBasis({ decision }: RuleInForce, isPublic: boolean): string {
  if (!decision) return 'Решения об ином правиле нет.';
  return `Правило принято ${shortDate(decision.decidedOn)}${author(decision.by, isPublic)}.`;
}

function basisOf({ decision }: RuleInForce, isPublic: boolean): string {
  if (!decision) return 'решения нет, применяется правило по умолчанию';
  return `решение от ${shortDate(decision.decidedOn)}${author(decision.by, isPublic)}`;
}

const author = (by: string, isPublic: boolean): string => (isPublic || by === '' ? '' : ` (${by})`);

/** A quotation that opens with a quoted word of the order's own stays as it is. */
const quoted = (text: string): string => (text.startsWith('«') && !text.endsWith('»') ? text : inQuotes(text));
