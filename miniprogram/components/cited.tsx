import { Fragment } from 'react'
import { citationsIn } from '@shared/text/articles'
import { ArticleLink } from './article-link'

/** U+2060: a bracket stays with the link that it opens or closes, as with any other character. */
const joiner = '\u2060'
const joined = (text: string) => text.replace(/[（《“]$/, `$&${joiner}`).replace(/^[）》”，。；：、]/, `${joiner}$&`)

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
          joined(text)
        )}
      </Fragment>
    ))}
  </>
)
