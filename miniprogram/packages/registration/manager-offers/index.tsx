import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ManagementView } from '@shared/contract/managers'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, daysLeft, Empty, Facts, nearDate, Page, ResultHero } from '@/components'
import { Loaded } from '@/components/loaded'
import { YesOrNo } from '@/components/yes-or-no'
import { replace } from '@/platform'
import { managerText as text } from '@/text/manager'

type OfferProps = { offer: ManagementView; now: string; done: (answered: ManagementView) => void }

/** One offer: whose, where, until when, what it means; yes or no. */
const Offer = ({ offer, now, done }: OfferProps) => {
  const { dwellingCode, address, maskedOwner, until } = offer
  const yes = useSubmit('registration.acceptManager')
  const no = useSubmit('registration.declineManager')
  const answer = async (way: typeof yes | typeof no) => {
    const answered = await way.submit({ dwellingCode })
    if (answered) done(answered.management)
  }
  return (
    <Card title={address}>
      <Facts
        rows={[
          [text.from, maskedOwner],
          [text.answerBy, `${nearDate(until, now)} · ${daysLeft(until, now)}`],
        ]}
      />
      <View className="small">{text.means}</View>
      <YesOrNo
        small
        of={address}
        yes={{ words: text.accept, give: () => answer(yes), by: yes }}
        no={{ words: text.decline, give: () => answer(no), by: no }}
      />
    </Card>
  )
}

const Answered = ({ answered: { state, address } }: { answered: ManagementView }) => {
  const accepted = state === 'accepted'
  return (
    <>
      <ResultHero
        state="done"
        title={accepted ? text.acceptedTitle : text.declinedTitle}
        headline={address}
        detail={accepted ? text.acceptedHint : text.declinedHint}
      />
      <Button onTap={() => void replace('registration/dwellings')}>{text.toDwellings}</Button>
    </>
  )
}

/** 请我管理的房屋. */
const Screen = () => {
  const query = useQuery('registration.listManagerOffers', {})
  const [answered, setAnswered] = useState<ManagementView | null>(null)
  return (
    <Page title={text.offersTitle}>
      {answered ? (
        <Answered answered={answered} />
      ) : (
        <Loaded query={query} role="dwellingKeeper">
          {({ offers }, now) =>
            offers.length === 0 ? (
              <Empty title={text.noOffers} icon="house">
                {text.noOffersDetail}
              </Empty>
            ) : (
              offers.map((offer) => <Offer key={offer.dwellingCode} offer={offer} now={now} done={setAnswered} />)
            )
          }
        </Loaded>
      )}
    </Page>
  )
}

export default Screen
