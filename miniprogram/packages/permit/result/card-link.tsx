import { type CaseView } from '@shared/contract/permit'
import { caseStateNames } from '@shared/rules/case-states'
import { Card, ListRow } from '@/components'
import { go } from '@/platform'
import { cardText } from '@/text/cards'

/** 领证: where the card of a case is, who fetches it and how. */
export const CardLink = ({ one }: { one: CaseView }) =>
  one.matter === 'endorsement' || one.state !== 'approved' ? null : (
    <Card>
      <ListRow
        title={cardText.link}
        detail={caseStateNames[one.progress]}
        icon="card"
        onTap={() => void go('permit/card', { receipt: one.receipt })}
      />
    </Card>
  )
