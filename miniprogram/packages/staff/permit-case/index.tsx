import { type DeskCase } from '@shared/contract/permit-desk'
import { type Finding } from '@shared/model/decision'
import { useQuery } from '@/api'
import { Button, FindingsList, Notice } from '@/components'
import { Fold } from '@/components/fold'
import { go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { deskText as text } from '@/text/decisions'
import { articleText, conditionTitle, readingText } from '@/text/law'
import { CaseScreen } from '../case/case-screen'
import { About, Open } from './about'
import { Decide, type Decided } from './decide'
import { Replay } from './replay'

const said = (decided: Decided) =>
  'askId' in decided
    ? { title: text.asked, detail: text.askedDetail }
    : { title: text.done[decided.state], detail: text.rest(decided.silent.length) }

const Findings = ({ findings, now }: { findings: readonly Finding[]; now: string }) => (
  <FindingsList
    findings={findings}
    title={({ condition }) => conditionTitle[condition]}
    article={articleText}
    basis={(finding) => readingText(finding, now)}
  />
)

type ActionProps = { one: DeskCase; done: (decided: Decided) => void; reload: () => Promise<void> }

const Action = ({ one, done, reload }: ActionProps) => {
  if (one.state !== 'waiting') return <Notice>{text.over}</Notice>
  if (one.own) return <Notice tone="warn">{text.own}</Notice>
  if (one.pausedSince) return <Notice>{text.waitsFor}</Notice>
  return <Decide {...{ one, done, reload }} />
}

/** 一件居住证业务: what no register could tell, verified by hand; the rules decide. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('permit.deskCase', { caseId: id })
  return (
    <CaseScreen title={text.title} query={query} said={said}>
      {(one, now, done) => (
        <>
          <About one={one} now={now} />
          <Open one={one} now={now} />
          <Action one={one} done={done} reload={query.reload} />
          {one.reply && one.reply.sentAt === null ? (
            <Button kind="soft" onTap={() => go('staff/written-reply', { id })}>
              书面答复
            </Button>
          ) : null}
          {one.decision ? (
            <Fold title="核对了什么">
              <Findings findings={one.decision.findings} now={now} />
            </Fold>
          ) : null}
          {one.state === 'waiting' ? null : <Replay caseId={id} />}
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
