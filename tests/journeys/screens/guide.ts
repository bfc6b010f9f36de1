/** What is open without signing in: the guides, the laws, the acceptance points. */
import { mine, noneMine } from './people'
import { fill, reading, type Screen } from './screen'
import { broken, refuse } from './stand-in'

const today = { 'account.today': { today: '2026-11-21' } }
const still = {
  loading: 'nothing is asked: the page is in the app',
  error: 'nothing is asked: the page is in the app',
  refused: 'nothing is asked: the page is in the app',
}

const home: Screen = {
  page: 'packages/guide/home/index',
  answers: {},
  states: {
    full: { sees: '单位、学校代办', signedOut: true },
    elder: { sees: '单位、学校代办', signedOut: true, elder: true },
  },
  without: { ...still, empty: 'there are always guides' },
}

const matter = (key: string) => ({ query: { matter: key }, signedOut: true })

const guide: Screen = reading({
  page: 'packages/guide/matter/index',
  query: { matter: 'firstIssue' },
  answers: today,
  states: {
    full: { sees: '按2026年11月21日有效的规定', signedOut: true },
    elder: { sees: '按2026年11月21日有效的规定', signedOut: true, elder: true },
    endorsement: { sees: '还差几天', ...matter('endorsement') },
    'late-endorsement': { sees: '过期多久就作废了', ...matter('lateEndorsement') },
    replacement: { sees: '补领、换领工本费', ...matter('replacement') },
    reapplication: { sees: '再次申领工本费', ...matter('reapplication') },
    slip: { sees: '信息单能用多久', ...matter('slip') },
    'move-in': { sees: '房东不给登记怎么办', ...matter('moveIn') },
    'move-in-elder': { sees: '房东不给登记怎么办', ...matter('moveIn'), elder: true },
    'move-out': { sees: '房东把我的登记注销了', ...matter('moveOut') },
    agent: { sees: '能寄到家吗', ...matter('agent') },
    'unit-filing': { sees: '人多，能用表格吗', ...matter('unitFiling') },
    empty: { sees: '没有这一份指南', ...matter('nothing') },
    error: { sees: '网络没有连上', answers: { 'account.today': broken }, signedOut: true },
    refused: { sees: '网络没有连上', answers: { 'account.today': refuse('quota') }, signedOut: true },
  },
})

const benefits: Screen = {
  page: 'packages/guide/benefits/index',
  answers: {},
  states: {
    full: { sees: '申领机动车驾驶证', signedOut: true },
    elder: { sees: '申领机动车驾驶证', signedOut: true, elder: true },
  },
  without: { ...still, empty: 'the law is in the app' },
}

const law: Screen = {
  page: 'packages/guide/law/index',
  answers: {},
  states: {
    full: { sees: '第三章 居住证办理及签注', signedOut: true },
    elder: { sees: '第三章 居住证办理及签注', signedOut: true, elder: true },
    found: { sees: '条说到', signedOut: true, act: fill('在法规里搜索', '居住登记') },
    empty: { sees: '没有找到', signedOut: true, act: fill('在法规里搜索', '火星') },
  },
  without: still,
}

const chapter: Screen = {
  page: 'packages/guide/chapter/index',
  query: { article: '条例:19.1.1' },
  answers: {},
  states: {
    full: { sees: '非深户籍人员申领居住证应当同时符合下列条件', signedOut: true },
    elder: { sees: '非深户籍人员申领居住证应当同时符合下列条件', signedOut: true, elder: true },
    last: { sees: '第三十条', signedOut: true, query: { article: '条例:30' } },
    empty: { sees: '没有这一条', signedOut: true, query: { article: '条例:99' } },
  },
  without: still,
}

const points: Screen = reading({
  page: 'packages/guide/points/index',
  answers: { ...today, 'registration.listMyRegistrations': mine },
  states: {
    full: { sees: '离您登记的住处近' },
    districts: { sees: '大鹏新区', signedOut: true },
    found: { sees: '找到', signedOut: true, act: fill('搜索受理点', '坪山') },
    'found-elder': { sees: '找到', signedOut: true, act: fill('搜索受理点', '坪山'), elder: true },
    nowhere: { sees: '大鹏新区', answers: { 'registration.listMyRegistrations': noneMine } },
    empty: { sees: '没有找到', signedOut: true, act: fill('搜索受理点', '火星') },
    error: { sees: '网络没有连上', answers: { 'account.today': broken }, signedOut: true },
    refused: {
      sees: '大鹏新区',
      answers: { 'registration.listMyRegistrations': refuse('forbidden') },
    },
  },
})

export const guideScreens = [home, guide, benefits, law, chapter, points]
