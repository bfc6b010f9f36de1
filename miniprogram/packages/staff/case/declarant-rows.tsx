import { type CheckInCase } from '@shared/contract/review'
import { ListRow, longDate } from '@/components'
import { declarantText } from '@/text/declarants'

/** The declarants of a dwelling: who, as what, since when. */
export const DeclarantRows = ({ declarants }: Pick<CheckInCase, 'declarants'>) =>
  declarants.map(({ maskedName, declarantType, since }) => (
    <ListRow
      key={`${maskedName}${declarantType}${since}`}
      title={maskedName}
      detail={`${declarantText[declarantType].name} · ${longDate(since)}起`}
    />
  ))
