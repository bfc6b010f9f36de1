import { type ReactNode } from 'react'
import { type Finding } from '@shared/model/decision'
import { FindingsList } from '@/components'
import { articleText, conditionTitle, readingText } from '@/text/law'

/** Findings in this app's words. */
export const Findings = ({
  findings,
  now,
  picture,
}: {
  findings: readonly Finding[]
  now: string
  picture?: (finding: Finding) => ReactNode
}) => (
  <FindingsList
    findings={findings}
    title={({ condition }) => conditionTitle[condition]}
    picture={picture}
    article={articleText}
    basis={(finding) => readingText(finding, now)}
  />
)
