import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Page } from '../../components/Page.tsx';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useFilters } from '../../useFilters.ts';
import classes from './HelpPage.module.css';
import { TopicText } from './TopicText.tsx';
import { WhereDataLies } from './WhereDataLies.tsx';
import { answers, excerptOf } from './topic.ts';
import { helpTopics } from './topics.ts';

/** «Справка»: topics on the left, searched by word, the chosen one on the right. */
export function HelpPage({ params: { topic: id } }: { readonly params: RouteParams }) {
  const filters = useFilters();
  const question = filters.of('q');
  const topic = helpTopics.find((one) => one.id === id) ?? helpTopics[0];
  const asked = question.trim();
  const found = asked === '' ? helpTopics : helpTopics.filter((one) => answers(one, asked));
  return (
    <Page title="Справка">
      <div className={classes['columns']}>
        <nav aria-label="Темы справки" className={`${classes['topics']} no-print`}>
          <TextInput
            aria-label="Найти в справке"
            placeholder="Найти в справке"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={question}
            onChange={(event) => filters.set('q', event.currentTarget.value)}
          />
          <p className="visually-hidden" role="status">
            {asked !== '' && `Найдено тем: ${found.length}`}
          </p>
          {found.length === 0 && <p>Ничего не найдено. Попробуйте другое слово.</p>}
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <Link
                  href={`/help/${one.id}${asked === '' ? '' : `?q=${encodeURIComponent(asked)}`}`}
                  aria-current={one === topic ? 'page' : undefined}
                >
                  {one.title}
                  {asked !== '' && <span className={classes['excerpt']}>{excerptOf(one, asked)}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {topic && <TopicText topic={topic}>{topic.id === 'storage' && <WhereDataLies />}</TopicText>}
      </div>
    </Page>
  );
}
