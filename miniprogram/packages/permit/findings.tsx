import { type ReactNode } from 'react'
import { type Finding } from '@shared/model/decision'
import { FindingsList } from '@/components'
import { articleText, conditionTitle, readingText } from '@/text/law'

/** Findings in this app's words. */
export const Findings = ({
  findings,
  now,
  picture,
  keep,
}: {
  findings: readonly Finding[]
  now: string
  picture?: (finding: Finding) => ReactNode
  keep?: boolean
}) => (
  <FindingsList
    findings={findings.map((finding) => ({ ...finding, gap: finding.gap?.replace(/^还差\s*/, '') ?? null }))}
    title={({ condition }) => conditionTitle[condition]}
    picture={picture}
    keep={keep}
    article={articleText}
    basis={(finding) => readingText(finding, now)}
  />
)
