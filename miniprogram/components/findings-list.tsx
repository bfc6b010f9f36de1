import { Fragment, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Finding, type FindingState } from '@shared/model/decision'
import { spelled } from '@shared/text/days'
import { a11y } from './a11y'
import { ArticleLink } from './article-link'
import { Card } from './card'
import { classes } from './classes'
import { Heading } from './heading'
import { Icon, type IconName } from './icon'

/** `early`: nothing is wrong, the time has not come. */
type Look = FindingState | 'early'

const pictures: Record<Look, IconName> = { met: 'check', unmet: 'alert', unknown: 'question', early: 'clock' }
const spoken: Record<Look, string> = { met: '已满足', unmet: '未满足', unknown: '还没查到', early: '还没到时间' }

const isEarly = ({ condition, state, earliest }: Finding): boolean =>
  condition === 'window' && state === 'unmet' && earliest !== null

type FactsProps = { rows: readonly (readonly [term: string, words: ReactNode])[]; long?: boolean }

/** Rows of term and words, left and right; `long` terms stand over their words. */
export const Facts = ({ rows, long }: FactsProps) => (
  <View className={classes('facts', long && 'long')}>
    {rows.map(([term, words]) => (
      <View key={term} className="fact">
        <View className="fact-term">{term}</View>
        <View className="grow digits">{words}</View>
      </View>
    ))}
  </View>
)

/** Why, condition by condition: what is asked, what was found, what is missing, under which article. */
export const FindingsList = ({
  findings,
  title,
  picture,
  article,
  basis,
  keep = false,
}: {
  findings: readonly Finding[]
  /** The condition in the person's words. */
  title: (finding: Finding) => string
  /** A track or a month grid, drawn between title and words. */
  picture?: (finding: Finding) => ReactNode
  /** `条例第十九条第一款第（二）项` of `条例:19.1.2`. */
  article: (article: string) => string
  /** `市人社局 11月21日查询` */
  basis?: (finding: Finding) => string | null
  /** Says what would break each, for who is not there yet. */
  keep?: boolean
}) => (
  <Card>
    {findings.map((finding) => {
      const { condition, gap, breaks } = finding
      const read = basis?.(finding)
      const state = isEarly(finding) ? 'early' : finding.state
      return (
        <View key={condition} className="finding">
          <View className="row finding-head">
            <View className={classes('finding-state', state)} {...a11y({ role: 'img', label: spoken[state] })}>
              <Icon name={pictures[state]} />
            </View>
            <View className="grow">
              <Heading>{title(finding)}</Heading>
            </View>
          </View>
          <View className="finding-body">
            {picture?.(finding)}
            <Facts
              rows={[
                ['要求', spelled(finding.required)] as const,
                ['查到', spelled(finding.found)] as const,
                ...(gap
                  ? [
                      [
                        '还差',
                        <View key="gap" className="strong">
                          {gap}
                        </View>,
                      ] as const,
                    ]
                  : []),
                [
                  '依据',
                  <Fragment key="article">
                    <ArticleLink article={finding.article} inText>
                      {article(finding.article)}
                    </ArticleLink>
                    {read ? ` · ${read}` : ''}
                  </Fragment>,
                ] as const,
              ]}
            />
            {keep && breaks ? <View className="muted digits finding-breaks">注意：{spelled(breaks)}</View> : null}
          </View>
        </View>
      )
    })}
  </Card>
)
