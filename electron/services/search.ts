import { roundText } from '../../shared/collection/rounds.ts';
import type { SearchHit } from '../../shared/ipc/calls/base.ts';
import { paths } from '../../shared/model/paths.ts';
import { roleWords } from '../../shared/model/roleWords.ts';
import { plainText } from '../../shared/model/plainText.ts';
import { titleOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { followedInstruments } from './orders.ts';
import { doubtfulForms } from './doubtfulForms.ts';
import { paperHits } from './paperHits.ts';
import { roster } from './roster.ts';

const limit = 30;

/** Schools, people, forms of the year and screens that hold every word of the text. */
export function search(base: Base, { text, year }: { text: string; year: string }): readonly SearchHit[] {
  const words = plainText(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const papers = paperHits(base, text);
  if (papers.length > 0) return papers;
  const matches = (...fields: readonly string[]) => {
    const held = plainText(fields.join(' '));
    return words.every((word) => held.includes(word));
  };
  const here = roster(base);
  // «сомнительно», «сомнительные»: a state of forms, not a word of theirs.
  const isDoubt = (word: string) => word.startsWith('сомнит');
  const doubtful = words.some(isDoubt) ? doubtfulForms(base, year, here) : null;
  const schools = here.schools
    .filter(({ name, shortName, code, director }) => matches(name, shortName, code, director))
    .map((school): SearchHit => ({
      kind: 'school',
      title: school.shortName || school.name,
      detail: school.code,
      path: paths.school(school.id),
    }));
  const people = here.people
    .filter(({ name, subjects, role }) => matches(name, roleWords[role], ...subjects))
    .map((person): SearchHit => {
      const school = (person.school && here.known.schools.get(person.school)?.shortName) ?? '';
      const role = person.role === 'teacher' ? '' : roleWords[person.role].toLocaleLowerCase('ru');
      return {
        kind: 'person',
        title: person.name,
        detail: [role, school, ...person.subjects].filter(Boolean).join(', '),
        path: paths.person(person.id),
      };
    });
  const forms = base.submissions
    .inYear(year)
    .filter(here.holds)
    .filter(({ id }) => doubtful === null || doubtful.has(id))
    .map((submission): SearchHit => {
      const form = base.instruments.formOf(submission);
      const round = roundText(submission.round, form?.rounds ?? []);
      return {
        kind: 'form',
        title: form?.title ?? submission.instrument,
        detail: [titleOf(base, here, submission.about), submission.subject, round].filter(Boolean).join(', '),
        path: paths.form(submission.id),
      };
    })
    .filter(({ title, detail }) => matches(title, detail, words.filter(isDoubt).join(' ')));
  return [...schools, ...people, ...forms, ...screens(base).filter(({ title, detail }) => matches(title, detail))].slice(0, limit);
}

function screens(base: Base): readonly SearchHit[] {
  const screen = (title: string, path: string, detail = 'раздел'): SearchHit => ({ kind: 'screen', title, detail, path });
  return [
    screen('Рабочий стол', paths.home),
    screen('Школы', paths.schools),
    screen('Педагоги', paths.people),
    screen('Все формы', paths.forms, 'формы приказов: сроки, сдано'),
    screen('Формы муниципалитета', paths.municipality),
    screen('Результаты', paths.results, 'результаты ВПР, ОГЭ, ЕГЭ'),
    screen('Компетенции', paths.competence, 'анализ: уровни, дефициты, динамика, нет данных'),
    screen('Риски', paths.risks, 'анализ: карта рисков, меры, замечания, динамика'),
    screen('Выявление', paths.identification, 'анализ: школы с низкими результатами, правила, официальный перечень, целевая доля'),
    screen('Динамика результатов', paths.resultDynamics, 'анализ: ВПР, ОГЭ, ЕГЭ по годам, параллели, журнал, возможные причины'),
    screen('Кластеры школ', paths.clusters, 'анализ: группы школ по условиям, дендрограмма'),
    screen('Дорожные карты', paths.roadmaps, 'мероприятия приказов: сроки, ответственные'),
    screen('Отчёты', paths.reports),
    screen('Проверить бумагу', paths.papers, 'код листа: соответствует ли лист форме, не устарел ли он'),
    screen('Отправка', paths.outbox, 'письма: очередь, что и кому ушло, черновики'),
    screen('Адресная книга', paths.contacts, 'адреса школ, людей, организаций, свои группы'),
    screen('Настройки почты', paths.settingsPart('mail'), 'сервер SMTP, пароль, образцы писем'),
    screen('Методики', paths.instruments, 'источник, шкала, версии, файл методики'),
    screen('Разночтения', paths.discrepancies),
    screen('Настройки', paths.settings),
    screen('Реквизиты муниципалитета', paths.settingsPart('requisites')),
    screen('Учебные годы и целевая доля ШНОР', paths.settingsPart('years')),
    screen('Приказы и сроки сбора', paths.settingsPart('orders'), 'по каким приказам работаем, свои сроки на год'),
    screen('Пороги проверок', paths.settingsPart('checks'), 'с какого изменения значение сомнительно'),
    screen('База и файлы', paths.settingsPart('base'), 'проверить базу, открыть другую'),
    screen('Добавить школу', paths.newSchool, 'действие'),
    screen('Добавить педагога', paths.newPerson, 'действие'),
    screen('Добавить методику из файла', paths.newInstrument, 'действие'),
    screen('Справка', paths.help),
    ...followedInstruments(base).map(({ id, title }) => screen(title, paths.monitoring(id), 'мониторинг')),
  ];
}
