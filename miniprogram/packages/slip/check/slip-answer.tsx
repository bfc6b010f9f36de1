import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type CheckedSlip } from '@shared/contract/slip-check'
import { type Day } from '@shared/model/day'
import { slipIdGroups } from '@shared/model/slip-id'
import { AnswerList, clockOf, dayOf, daysLeft, longDate, ResultHero } from '@/components'
import { checkText } from '@/text/slip-check'

const text = checkText.slip

/** `2026年11月21日 10:05` */
export const asOfText = (instant: string) => `${longDate(dayOf(instant))} ${clockOf(instant)}`

/** What there is to compare with the paper, from the record or from the code itself. */
type ToCompare = Pick<CheckedSlip, 'slipId' | 'issuedAt' | 'validUntil' | 'permitUntil' | 'maskedName' | 'lastFour'> &
  Partial<Pick<CheckedSlip, 'form'>>

export const SlipContent = ({ slip }: { slip: ToCompare }) => (
  <>
    <AnswerList
      title={text.content}
      answers={[
        { label: text.name, value: slip.maskedName },
        { label: text.number, value: slip.lastFour },
        { label: text.code, value: slipIdGroups(slip.slipId) },
        { label: text.issued, value: asOfText(slip.issuedAt) },
        { label: text.slipUntil, value: longDate(slip.validUntil) },
        { label: text.permitUntil, value: longDate(slip.permitUntil) },
        ...(slip.form ? [{ label: text.form, value: text.forms[slip.form] }] : []),
      ]}
    />
    <View className="muted">{text.compare}</View>
  </>
)

export const PassContent = ({ permitUntil, validUntil }: { permitUntil: Day; validUntil: Day }) => (
  <>
    <AnswerList
      title={text.content}
      answers={[
        { label: text.permitUntil, value: longDate(permitUntil) },
        { label: text.slipUntil, value: longDate(validUntil) },
      ]}
    />
    <View className="muted">{text.passCompare}</View>
  </>
)

/** What became of a slip, as of now. */
export const SlipAnswerView = ({ answer, now }: { answer: OutputOf<'slip.verify'>; now: string }) => {
  const { state, slip, pass } = answer
  if (slip)
    return (
      <>
        <ResultHero
          state="done"
          title={text.valid}
          headline={text.validUntil(longDate(slip.validUntil))}
          detail={daysLeft(slip.validUntil, now)}
        />
        <SlipContent slip={slip} />
      </>
    )
  if (pass)
    return (
      <>
        <ResultHero
          state="done"
          title={text.pass}
          headline={text.validUntil(longDate(pass.permitUntil))}
          detail={text.passDetail}
        />
        <PassContent {...pass} />
      </>
    )
  const told = checkText.answers[state === 'valid' ? 'notOurs' : state]
  return <ResultHero state="refused" title={told.title} detail={told.detail} />
}
