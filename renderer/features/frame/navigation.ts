import {
  IconAddressBook,
  IconBinaryTree2,
  IconBook2,
  IconBulb,
  IconChartBar,
  IconChartHistogram,
  IconClipboardCheck,
  IconClipboardList,
  IconFileText,
  IconForms,
  IconGridDots,
  IconHelp,
  IconHome,
  IconListCheck,
  IconRoute,
  IconScale,
  IconSchool,
  IconSend,
  IconSettings,
  IconStairsUp,
  IconTargetArrow,
  IconTrendingUp,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react';

export type Destination = {
  readonly title: string;
  readonly path: string;
  readonly icon: typeof IconHome;
  /** The instrument it is of: shown only to a municipality that works by its order. */
  readonly of?: string;
};
export type Part = { readonly title: string | null; readonly items: readonly Destination[] };

/** The navigation, in the order of the management cycle. What has no screen yet is left out by the frame. */
export const navigation: readonly Part[] = [
  { title: null, items: [{ title: 'Рабочий стол', path: '/', icon: IconHome }] },
  {
    title: 'Данные',
    items: [
      { title: 'Школы', path: '/schools', icon: IconSchool },
      { title: 'Педагоги', path: '/people', icon: IconUsers },
      { title: 'Результаты', path: '/results', icon: IconChartHistogram },
      { title: 'Все формы', path: '/forms', icon: IconForms },
    ],
  },
  {
    title: 'Мониторинг рисков',
    items: [
      { title: 'Рисковый профиль', path: '/forms/k-risk-profile', icon: IconTargetArrow, of: 'k-risk-profile' },
      { title: 'Самоанализ', path: '/forms/k-self-analysis', icon: IconClipboardList, of: 'k-self-analysis' },
      { title: 'Протокол куратора', path: '/forms/k-curator-protocol', icon: IconClipboardCheck, of: 'k-curator-protocol' },
    ],
  },
  {
    title: 'Мониторинг компетенций',
    items: [
      { title: 'Предметные', path: '/forms/k-subject-form', icon: IconBook2, of: 'k-subject-form' },
      { title: 'Методические', path: '/forms/k-method-form', icon: IconBulb, of: 'k-method-form' },
      { title: 'Уровень учителя', path: '/forms/k-teacher-competence', icon: IconStairsUp, of: 'k-teacher-competence' },
    ],
  },
  {
    title: 'Анализ',
    items: [
      { title: 'Выявление', path: '/analysis/identification', icon: IconZoomCheck },
      { title: 'Динамика', path: '/analysis/results', icon: IconTrendingUp },
      { title: 'Кластеры школ', path: '/analysis/clusters', icon: IconBinaryTree2 },
      { title: 'Компетенции', path: '/analysis/competence', icon: IconChartBar, of: 'k-teacher-competence' },
      { title: 'Риски', path: '/analysis/risks', icon: IconGridDots, of: 'k-risk-profile' },
    ],
  },
  { title: 'Меры', items: [{ title: 'Дорожные карты', path: '/roadmaps', icon: IconRoute }] },
  {
    title: 'Итоги',
    items: [
      { title: 'Отчёты', path: '/reports', icon: IconFileText },
      { title: 'Отправка', path: '/outbox', icon: IconSend },
      { title: 'Адресная книга', path: '/contacts', icon: IconAddressBook },
      { title: 'Методики', path: '/instruments', icon: IconListCheck },
      { title: 'Разночтения', path: '/discrepancies', icon: IconScale },
    ],
  },
  {
    title: null,
    items: [
      { title: 'Настройки', path: '/settings', icon: IconSettings },
      { title: 'Справка', path: '/help', icon: IconHelp },
    ],
  },
];
