import { View } from '@tarojs/components'
import { type CounterFile } from '@shared/contract/permit-counter'
import { type Decision } from '@shared/model/decision'
import { type CounterMatter } from '@shared/rules/counter'
import { feeFen } from '@shared/rules/fees'
import { refusedBecause } from '@shared/text/conditions'
import { inYuan } from '@shared/text/fees'
import { useSubmit } from '@/api'
import { Button, Card, dayOf, ListRow, longDate, Notice } from '@/components'
import { barWords, counterMatterText, counterText as text, signerOf } from '@/text/counter'
import { type Finish } from './person'
import { Problem } from './problem'

type Props = { file: CounterFile; now: string; fill: (matter: CounterMatter) => void; done: Finish }
type Ahead = { tone: 'ok' | 'warn' | 'bad'; words: string }

/** What would come of it now, before anything is filed. */
const aheadOf = ({ outcome, earliest, findings }: Pick<Decision, 'outcome' | 'earliest' | 'findings'>): Ahead => {
  if (outcome === 'approved') return { tone: 'ok', words: '符合条件，当场办结' }
  if (outcome === 'referred') return { tone: 'warn', words: '有部门数据暂时查不到，可以先收下，查到后自动办结' }
  const unmet = findings.find(({ state }) => state === 'unmet')
  const why = unmet ? `：${refusedBecause[unmet.condition]}` : ''
  const when = earliest ? `，${longDate(earliest)}起符合` : ''
  return { tone: 'bad', words: `现在办会不通过${why}${when}。仍要办的，可以提交，当场给理由` }
}

const aheadFor = (matter: CounterMatter, { eligibility }: CounterFile, now: string): Ahead | null => {
  if (matter === 'endorse') return eligibility.endorsement && aheadOf(eligibility.endorsement.decision)
  if (matter === 'replace')
    return { tone: 'ok', words: `当场批准，${text.feeIs(inYuan(feeFen('replacement', dayOf(now))))}，有效期不变` }
  const again = eligibility.permit.state === 'cancelled'
  const { tone, words } = aheadOf(eligibility.decision)
  return { tone, words: again ? `${words}；${text.feeIs(inYuan(feeFen('reapplication', dayOf(now))))}` : words }
}

/** 签注 with one tap: who stands there has said that they still live here. */
const Endorse = ({ file, done }: Pick<Props, 'file' | 'done'>) => {
  const { submit, refusal, forget } = useSubmit('permit.endorseAtCounter')
  const endorse = async () => {
    const result = await submit({ fileId: file.fileId, stillResides: true })
    if (result) done(text.done[result.case.state], result)
  }
  return (
    <>
      <Problem refusal={refusal} forget={forget} />
      <Button id="endorse" onTap={endorse}>
        {text.endorse(signerOf(file))}
      </Button>
    </>
  )
}

const Open = ({ matter, ...props }: Props & { matter: CounterMatter }) => {
  const ahead = aheadFor(matter, props.file, props.now)
  return (
    <View className="stack">
      {ahead ? (
        <Notice tone={ahead.tone} title={counterMatterText[matter]}>
          {ahead.words}
        </Notice>
      ) : null}
      {matter === 'endorse' ? (
        <Endorse {...props} />
      ) : (
        <Button
          id={matter}
          kind={ahead?.tone === 'ok' && matter === 'apply' ? 'primary' : 'ghost'}
          onTap={() => props.fill(matter)}
        >
          {ahead?.tone === 'bad'
            ? text.still(signerOf(props.file), counterMatterText[matter])
            : counterMatterText[matter]}
        </Button>
      )}
    </View>
  )
}

/** What can be done now, ready to tap; and what not, with why and from when. */
export const Choices = (props: Props) => {
  const { choices } = props.file
  const barred = choices.filter(({ bar }) => bar !== null)
  return (
    <Card title={text.can}>
      <View className="stack">
        {choices
          .filter(({ bar }) => bar === null)
          .map(({ matter }) => (
            <Open key={matter} matter={matter} {...props} />
          ))}
        <View>
          {barred.map((choice) => (
            <ListRow key={choice.matter} title={counterMatterText[choice.matter]} detail={barWords(choice, longDate)} />
          ))}
        </View>
      </View>
    </Card>
  )
}
