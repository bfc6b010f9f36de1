import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterFile } from '@shared/contract/permit-counter'
import { identityDocuments } from '@shared/rules/counter'
import {
  guardianRelations,
  proofsOf,
  type GuardianRelation,
  type GuardianshipProof,
} from '@shared/rules/guardian-filing'
import { guardianRelationNames, guardianshipProofNames } from '@shared/text/counter'
import { useSubmit } from '@/api'
import { Button, Card, CheckField, ChoiceField } from '@/components'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { counterText as text } from '@/text/counter'
import { type Who } from './in-front'
import { type Identity, IdentityFields } from './identity'
import { Problem } from './problem'

type Props = { who: Who; opened: (who: Who, file: CounterFile) => void }
type Shown = Identity<(typeof identityDocuments)[number]>

/** 监护人 of the child that was looked up: who stands there, and what shows that they are. */
export const Guardian = ({ who, opened }: Props) => {
  const [shown, setShown] = useState<Shown>({ idNumber: '', name: '', document: 'identityCard' })
  const [relation, setRelation] = useState<GuardianRelation | ''>('')
  const [proof, setProof] = useState<GuardianshipProof | ''>('')
  const [consents, setConsents] = useState(false)
  const [tried, setTried] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.identifyAtCounter')
  useFocusOnWrong(refusal)
  const relate = (next: GuardianRelation) => {
    setRelation(next)
    setProof((before) => proofsOf(next).find((one) => one === before) ?? '')
    forget()
  }
  const check = async () => {
    setTried(true)
    if (relation === '') return focusOn('guardian.relation')
    if (proof === '') return focusOn('guardian.proof')
    if (!consents) return focusOn('guardian.consents')
    const both = { ...who, guardian: { ...shown, relation, proof, consents: true as const } }
    const file = await submit(both)
    if (file) opened(both, file)
  }
  return (
    <Card title={text.minor}>
      <View className="stack">
        <View className="muted">{text.minorDetail}</View>
        <IdentityFields
          at="guardian."
          shown={shown}
          documents={identityDocuments}
          change={(changes) => {
            setShown({ ...shown, ...changes })
            forget()
          }}
          refusal={refusal}
        />
        <ChoiceField
          name="guardian.relation"
          label={text.relation}
          value={relation}
          options={guardianRelations.map((value) => ({ value, label: guardianRelationNames[value] }))}
          error={tried && relation === '' ? text.pickRelation : refusal?.fields['guardian.relation']}
          onChange={relate}
        />
        {relation === '' ? null : (
          <ChoiceField
            name="guardian.proof"
            label={text.proof}
            value={proof}
            options={proofsOf(relation).map((value) => ({ value, label: guardianshipProofNames[value] }))}
            error={tried && proof === '' ? text.pickProof : refusal?.fields['guardian.proof']}
            onChange={(next) => {
              setProof(next)
              forget()
            }}
          />
        )}
        <CheckField
          name="guardian.consents"
          value={consents}
          error={tried && !consents ? text.consentMissing : null}
          onChange={setConsents}
        >
          {text.consents}
        </CheckField>
        <Problem refusal={refusal} forget={forget} />
        <Button id="guardian" onTap={check}>
          {text.guardianChecked}
        </Button>
      </View>
    </Card>
  )
}
