import { go } from '@/platform'
import { Tap } from './tap'

/** Laws whose text is kept in the app, as article keys begin. */
const kept = /^(条例|办理规定):\d+/

/** An article by its key, `条例:19.1.1`: leads to its text where that is kept, else only says so. */
export const ArticleLink = ({ article, children }: { article: string; children: string }) =>
  kept.test(article) ? (
    <Tap className="article-link" role="link" onTap={() => void go('guide/chapter', { article })}>
      {children}
    </Tap>
  ) : (
    <>{children}</>
  )
