import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Finding, type FindingState } from '@shared/model/decision'
import { a11y } from './a11y'
import { ArticleLink } from './article-link'
import { Card } from './card'
import { classes } from './classes'
import { Heading } from './heading'
import { Icon, type IconName } from './icon'

const pictures: Record<FindingState, IconName> = { met: 'check', unmet: 'alert', unknown: 'question' }
const spoken: Record<FindingState, string> = { met: '已满足', unmet: '未满足', unknown: '还没查到' }

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
      const { condition, state, required, found, gap } = finding
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
                ['要求', required] as const,
                ['查到', found] as const,
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
                  <ArticleLink key="article" article={finding.article}>
                    {[article(finding.article), basis?.(finding)].filter(Boolean).join(' · ')}
                  </ArticleLink>,
                ] as const,
              ]}
            />
            {keep && finding.breaks ? <View className="muted digits">保持住：{finding.breaks}</View> : null}
          </View>
        </View>
      )
    })}
  </Card>
)
