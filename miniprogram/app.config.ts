import { colours } from './theme/colours'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/messages/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/account', pages: ['sign-in/index', 'face-return/index', 'settings/index'] },
    {
      root: 'packages/registration',
      pages: [
        'dwellings/index',
        'link-dwelling/index',
        'declare-move-in/index',
        'receipt/index',
        'residents/index',
        'reveal-resident/index',
        'correct-resident/index',
        'declare-move-out/index',
        'void-registration/index',
        'my-registrations/index',
        'check-in/index',
        'check-in-status/index',
        'check-in-code/index',
        'check-ins/index',
        'record/index',
        'evidence/index',
        'manager/index',
        'manager-offers/index',
        'still-living/index',
        'room-sheets/index',
        'ledger/index',
      ],
    },
    {
      root: 'packages/permit',
      pages: ['eligibility/index', 'apply/index', 'endorse/index', 'detail/index', 'result/index'],
    },
    {
      root: 'packages/staff',
      pages: ['queue/index', 'link/index', 'check-in/index', 'objection/index', 'missing-dwelling/index'],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/permit'] },
    'pages/services/index': { network: 'wifi', packages: ['packages/registration'] },
  },
  window: {
    navigationBarTitleText: '居住通',
    navigationBarBackgroundColor: colours.background,
    navigationBarTextStyle: 'black',
    backgroundColor: colours.background,
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: colours.tab,
    selectedColor: colours.brand,
    backgroundColor: colours.card,
    borderStyle: 'white',
    list: [
      ['home', '首页'],
      ['services', '办事'],
      ['messages', '消息'],
      ['me', '我的'],
    ].map(([name, text]) => ({
      pagePath: `pages/${name}/index`,
      text: `${text}`,
      iconPath: `assets/tab/${name}.png`,
      selectedIconPath: `assets/tab/${name}-on.png`,
    })),
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})
