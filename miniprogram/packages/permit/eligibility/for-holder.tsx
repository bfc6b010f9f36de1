import { type ReactNode } from 'react'
import { type OutputOf } from '@shared/contract'
import { type EndorsementView } from '@shared/contract/permit'
import { type Finding } from '@shared/model/decision'
import { dayOf } from '@/components'
import { endorsementFindings, endorsementHeadline } from '../answer'
import { Findings } from '../findings'
import { GrowthPicture } from '../growth-picture'
import { InsurancePicture, toldIn, worthShowing } from '../insurance-picture'
import { AnswerCard } from './answer-card'
import { Corrections } from './corrections'

type Eligibility = OutputOf<'permit.checkEligibility'>

/** 能不能签注: the answer, and the year that counts. */
export const ForHolder = ({
  eligibility: { insurance },
  endorsement,
  now,
}: {
  eligibility: Eligibility
  endorsement: EndorsementView
  now: string
}) => {
  const today = dayOf(now)
  const histories = insurance ? worthShowing(insurance) : []
  const picture = (finding: Finding): ReactNode => {
    if (finding.condition === 'residenceDays' && endorsement.residence)
      return <GrowthPicture growth={endorsement.residence} today={today} />
    const told = finding.condition === 'insuranceMonths' ? toldIn(histories, finding) : undefined
    return told ? <InsurancePicture view={told} asks="endorsement" today={today} /> : null
  }
  return (
    <>
      <AnswerCard {...endorsementHeadline(endorsement, now)} />
      <Findings findings={endorsementFindings(endorsement)} now={now} picture={picture} keep />
      <Corrections />
    </>
  )
}
