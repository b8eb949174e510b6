import { IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../components/IconButton.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import classes from './Intake.module.css';
import { useTemplates } from './useTemplates.ts';

/** Templates of columns that were saved; the list is shown where there are any. */
export function TemplatesPart() {
  const templates = useCall('intake.templates', {}).data ?? [];
  const { remove } = useTemplates();
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby="intake-templates" className={classes['part']}>
      <h2 id="intake-templates">Шаблоны столбцов</h2>
      <p className={classes['dim']}>Таблица с такими же заголовками читается по шаблону сама, если в ней назван год.</p>
      <ul className={classes['templates']}>
        {templates.map((template) => (
          <li key={template.name}>
            <span>
              <b>{template.name}</b>
              <span className={classes['dim']}>
                {' '}
                {[
                  template.procedure,
                  template.subject,
                  template.grade && `${template.grade} класс`,
                  counted(template.headings.length, 'столбец', 'столбца', 'столбцов'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <IconButton isQuiet label={`Удалить шаблон «${template.name}»`} tip="Удалить" onClick={() => void remove(template)}>
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
