import { go } from '@/platform'
import { classes } from './classes'
import { Tap } from './tap'

/** Laws whose text is kept in the app, as article keys begin. */
const kept = /^(条例|办理规定):\d+/

/** An article by its key, `条例:19.1.1`: leads to its text where that is kept, else only says so. */
export const ArticleLink = ({
  article,
  children,
  inText = false,
}: {
  article: string
  children: string
  /** Among other words: lines stay as close as they are without it. */
  inText?: boolean
}) =>
  kept.test(article) ? (
    <Tap
      className={classes('article-link', inText && 'in-text')}
      role="link"
      onTap={() => void go('guide/chapter', { article })}
    >
      {children}
    </Tap>
  ) : (
    <>{children}</>
  )
