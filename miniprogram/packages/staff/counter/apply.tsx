import { useEffect, useState } from 'react'
import { type CounterFile } from '@shared/contract/permit-counter'
import { type Route, routes } from '@shared/model/decision'
import { routeNames } from '@shared/text/routes'
import { useSubmit } from '@/api'
import { Button, CheckField, ChoiceField, dayOf, Heading, longDate } from '@/components'
import { Fold } from '@/components/fold'
import { relativesOf, relativesProblem, writtenRelatives } from '@/form/relatives'
import { RelativesField } from '@/form/relatives-field'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { counterText as text, counterMatterText, signerOf } from '@/text/counter'

import { type Finish } from './person'
import { firstPhoto, PhotoField } from './photo'
import { planInput, PlanFields, planOf } from './plan'
import { Problem } from './problem'

type Props = { file: CounterFile; now: string; done: Finish; back: () => void }
type Standing = CounterFile['eligibility']['routes'][number]

/** The one that is granted now, else the nearest; the usual one where nothing is known. */
const firstRoute = ({ eligibility }: CounterFile): Route =>
  eligibility.routes.find(({ outcome }) => outcome === 'approved')?.route ??
  eligibility.decision.route ??
  'residenceAndWork'

const standing = ({ outcome, earliest }: Standing, now: string): string => {
  if (outcome === 'approved') return '现在符合'
  if (outcome === 'referred') return '有数据暂时查不到'
  return earliest && earliest > dayOf(now) ? `${longDate(earliest)}起符合` : '现在不符合'
}

const isRoute = (value: string): value is Route => routes.some((one) => one === value)

const lastRelatives = ({ eligibility: { prefill } }: CounterFile): string =>
  prefill.relatives.length > 0 ? writtenRelatives({ list: prefill.relatives, open: null }) : ''

/** 申领 on one screen: nearly all is known, the clerk looks it over and sends it. */
export const Apply = ({ file, now, done, back }: Props) => {
  const [route, setRoute] = useState<Route>(() => firstRoute(file))
  const [photo, setPhoto] = useState(() => ({ number: firstPhoto(file), typed: false }))
  const [plan, setPlan] = useState(() => planOf(file))
  const [relatives, setRelatives] = useState(() => lastRelatives(file))
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.applyAtCounter')
  useFocusOnWrong(refusal)
  const half = relativesProblem(relatives)
  useEffect(() => focusOn('question'), [])
  const send = async () => {
    setTried(true)
    if (half) return
    if (!declared) return focusOn('declared')
    const { fileId } = file
    const people = relativesOf(relatives).list
    const photoNumber = photo.number.trim()
    const form = { fileId, route, photoNumber, relatives: people, declared: true as const, ...planInput(plan) }
    const result = await submit(form)
    if (result) done(text.done[result.case.state], result)
  }
  const wrongRelative = Object.entries(refusal?.fields ?? {}).find(([field]) => field.startsWith('relatives'))?.[1]
  return (
    <>
      <Heading id="question">{`${file.name} · ${counterMatterText.apply}`}</Heading>
      <ChoiceField
        name="route"
        label={text.route}
        value={route}
        options={file.eligibility.routes.map((one) => ({
          value: one.route,
          label: routeNames[one.route],
          detail: standing(one, now),
        }))}
        onChange={(chosen) => (isRoute(chosen) ? setRoute(chosen) : null)}
      />
      <PhotoField
        file={file}
        value={photo.number}
        typed={photo.typed}
        error={refusal?.fields.photoNumber}
        change={(number, typed) => {
          setPhoto({ number, typed })
          forget()
        }}
      />
      <PlanFields
        signer={signerOf(file)}
        plan={plan}
        change={(changes) => setPlan({ ...plan, ...changes })}
        refusal={refusal}
      />
      <Fold title={text.relatives} open={relatives !== ''}>
        <RelativesField
          value={relatives}
          whose="申请人"
          error={(tried ? half : null) ?? wrongRelative ?? null}
          change={(changes) => setRelatives(changes.relatives ?? '')}
        />
      </Fold>
      <CheckField
        name="declared"
        value={declared}
        error={tried && !declared ? text.declare(signerOf(file)) : null}
        onChange={setDeclared}
      >
        {text.declared(signerOf(file))}
      </CheckField>
      <Problem refusal={refusal} forget={forget} />
      <Button id="send" onTap={send}>
        {text.send}
      </Button>
      <Button kind="soft" onTap={back}>
        {text.back}
      </Button>
    </>
  )
}
