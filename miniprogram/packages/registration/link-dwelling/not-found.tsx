import { Card, ListRow } from '@/components'
import { go } from '@/platform'
import { missingText as text } from '@/text/dwellings'
import { type Place } from '../place/values'

/** The way on for whose dwelling is not recorded. */
export const NotFound = ({ district, street }: Pick<Place, 'district' | 'street'>) => (
  <Card>
    <ListRow
      icon="question"
      title={text.short}
      detail={text.go}
      onTap={() => void go('registration/missing-dwelling', { district, street })}
    />
  </Card>
)
