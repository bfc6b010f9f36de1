import { useEffect, useState } from 'react'
import { addDays } from '@shared/model/day'
import { type Token } from '@shared/slip-token/claims'
import { dayOf, longDate, Notice, ResultHero } from '@/components'
import { checkText } from '@/text/slip-check'
import { kept } from './kept'
import { type OfflineAnswer } from './offline'
import { asOfText, PassContent, SlipContent } from './slip-answer'

const text = checkText.offline
const instant = (seconds: number) => new Date(seconds * 1000).toISOString()
/** A token ends as the day after its last begins. */
const lastDay = ({ expiresAt }: Token) => addDays(dayOf(instant(expiresAt)), -1)

/** Null where the phone is too old to count as far as it must. */
const loadOffline = async () => (typeof BigInt === 'function' ? import('./offline') : null)

/** Fetches what checks signatures while there is a signal: it is large, and most who check have one. Whether it can. */
export const prepareOffline = async (): Promise<boolean> => (await loadOffline().catch(() => null)) !== null

const unable: OfflineAnswer = { state: 'unknown', token: null, asOf: null, old: true }

const useOffline = (code: string): OfflineAnswer | null => {
  const [answer, setAnswer] = useState<OfflineAnswer | null>(null)
  useEffect(() => {
    loadOffline().then(
      (offline) => setAnswer(offline?.checkOffline(code, kept(), Date.now()) ?? unable),
      () => setAnswer(unable),
    )
  }, [code])
  return answer
}

const Content = ({ token }: { token: Token }) => {
  const validUntil = lastDay(token)
  if (token.kind === 'pass') return <PassContent permitUntil={token.permitUntil} validUntil={validUntil} />
  return <SlipContent slip={{ ...token, issuedAt: instant(token.issuedAt), validUntil }} />
}

const Passed = ({ token, asOf, old }: { token: Token; asOf: string | null; old: boolean }) => (
  <>
    <ResultHero
      state="waiting"
      title={text.passed}
      headline={checkText.slip.validUntil(longDate(lastDay(token)))}
      detail={asOf ? text.asOf(asOfText(asOf)) : text.noList}
    />
    <Notice tone={old ? 'warn' : 'info'} title={text.noticeTitle}>
      {asOf === null ? text.noticeNoList : old ? text.noticeOld : text.notice}
    </Notice>
    <Content token={token} />
  </>
)

/** 离线验签 of the token in a QR code, with how old it is what the phone knows. */
export const OfflineAnswerView = ({ code }: { code: string }) => {
  const answer = useOffline(code)
  if (!answer) return null
  const { state, token, asOf, old } = answer
  if (token) return <Passed token={token} asOf={asOf} old={old} />
  const told =
    state === 'passed' || state === 'unknown' ? text.unknown : state === 'ended' ? text.ended : checkText.answers[state]
  return <ResultHero state={state === 'unknown' ? 'waiting' : 'refused'} title={told.title} detail={told.detail} />
}
