import { paths } from '../../model/paths.ts';
import type { Source } from '../tree.ts';

/** The list of schools with their statuses by year. */
export const schoolsSource: Source = { title: 'Школы: статусы по годам', path: paths.schools };

/** The forms of the year with how many of them are filled. */
export const formsSource: Source = { title: 'Все формы года', path: paths.forms };
