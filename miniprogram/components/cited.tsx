import { Fragment } from 'react'
import { citationsIn } from '@shared/text/articles'
import { ArticleLink } from './article-link'

/** Words in which articles of the law are named: each leads to its text. */
export const Cited = ({ children: words }: { children: string }) => (
  <>
    {citationsIn(words).map(({ text, article }, i) => (
      <Fragment key={i}>
        {article ? (
          <ArticleLink article={article} inText>
            {text}
          </ArticleLink>
        ) : (
          text
        )}
      </Fragment>
    ))}
  </>
)
