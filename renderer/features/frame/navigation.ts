import {
  IconAlertSquareRounded,
  IconChartHistogram,
  IconFileText,
  IconHelp,
  IconHome,
  IconScale,
  IconSchool,
  IconSettings,
  IconUserStar,
  IconUsers,
} from '@tabler/icons-react';

export type Destination = { readonly title: string; readonly path: string; readonly icon?: typeof IconHome };
export type Part = { readonly title: string | null; readonly icon?: typeof IconHome; readonly items: readonly Destination[] };

/** The navigation, in the order of the management cycle. What has no screen yet is left out by the frame. */
export const navigation: readonly Part[] = [
  { title: null, items: [{ title: 'Рабочий стол', path: '/', icon: IconHome }] },
  {
    title: 'Данные',
    items: [
      { title: 'Школы', path: '/schools', icon: IconSchool },
      { title: 'Педагоги', path: '/people', icon: IconUsers },
      { title: 'Результаты', path: '/results', icon: IconChartHistogram },
    ],
  },
  {
    title: 'Мониторинг рисков',
    icon: IconAlertSquareRounded,
    items: [
      { title: 'Рисковый профиль', path: '/forms/k-risk-profile' },
      { title: 'Карточка самоанализа', path: '/forms/k-self-analysis' },
      { title: 'Протокол куратора', path: '/forms/k-curator-protocol' },
    ],
  },
  {
    title: 'Мониторинг компетенций',
    icon: IconUserStar,
    items: [
      { title: 'Предметные: экспертная форма', path: '/forms/k-subject-form' },
      { title: 'Методические компетенции', path: '/forms/k-method-form' },
      { title: 'Оценка педагога: уровень', path: '/forms/k-teacher-competence' },
    ],
  },
  {
    title: 'Итоги',
    items: [
      { title: 'Отчёты', path: '/reports', icon: IconFileText },
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
