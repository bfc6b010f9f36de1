import { declarantTypes } from './declarants'
import { penalty, undeclaredConduct } from './penalties'

const day = '2026-11-21'

describe('罚则 penalties, as information', () => {
  it('R18 a lessor with three undeclared: 1500; a host with three: 600', () => {
    expect(penalty(undeclaredConduct('lessor'), day, 3)).toMatchObject({ least: 1500, most: 1500 })
    expect(penalty(undeclaredConduct('provider'), day, 3)).toMatchObject({ least: 600, most: 600 })
  })

  it('R18 200 yuan are for the declarants of article 13, 500 for all others', () => {
    expect(declarantTypes.map((one) => penalty(undeclaredConduct(one), day).least)).toEqual([
      500, 500, 200, 500, 200, 200, 500,
    ])
  })

  it.each([
    ['notDeclared', 500, 500, 'person', '条例:40.1', null],
    ['notDeclaredArticle13', 200, 200, 'person', '条例:40.2', null],
    ['residentRefuses', 500, 500, null, '条例:41.1', null],
    ['subletterSilent', 500, 500, 'person', '条例:41.2', null],
    ['inspectionRefused', 1000, 1000, null, '条例:42', null],
    ['crimeNotReported', 2000, 5000, null, '条例:43.1', '情节严重并符合治安管理处罚法规定情形的，并处五日以下拘留'],
    ['crimeNotReportedByOthers', 1000, 3000, null, '条例:43.1', null],
    ['letWithoutId', 1000, 1000, 'person', '条例:44', '没收违法所得'],
    ['forgedPermit', 1000, 3000, null, '条例:45', '并处五日以上十五日以下拘留'],
    ['permitWithheld', 500, 500, 'permit', '条例:46', null],
    ['dataLeaked', 1000, 1000, 'person', '条例:47', null],
  ] as const)('R18 %s: %i to %i yuan, per %s (%s)', (conduct, least, most, per, article, also) => {
    expect(penalty(conduct, day)).toEqual({ least, most, per, article, also })
  })

  it.each([
    ['residentRefuses', 3, 500],
    ['subletterSilent', 2, 1000],
    ['inspectionRefused', 3, 1000],
    ['letWithoutId', 2, 2000],
    ['permitWithheld', 2, 1000],
    ['dataLeaked', 4, 4000],
  ] as const)('R18 %s, %i of them: %i yuan', (conduct, count, yuan) => {
    expect(penalty(conduct, day, count).least).toBe(yuan)
  })
})
